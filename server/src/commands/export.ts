// `milestone export`: entitlement files → Salesforce metadata, into a project that is there without disturbing what else it holds.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gatherDocument } from '../project/entitlementDocument.ts';
import { METADATA_FORMATS, type MetadataFormat } from '../project/placeMetadata.ts';
import { countStaying, findExportFaults, writeExport, type ExportFault } from '../queries/exportMetadata.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { entriesOf, mapOf } from '../salesforce/plainAccess.ts';
import { isSameFile, planFiles, type PlannedFile } from '../salesforce/write/planFiles.ts';
import { writeManifest } from '../salesforce/write/packageManifest.ts';
import { familyOf } from '../salesforce/write/refusals.ts';
import type { EntitlementDocument, WrittenMetadata } from '../salesforce/write/writeDocument.ts';
import { decodeName } from '../salesforce/names.ts';
import { parseXml } from '../salesforce/xml/parseXml.ts';
import { printUnifiedDiff } from '../print/unifiedDiff.ts';
import { describeExport } from '../words/describeExport.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { openTarget, readExact, type ExportTarget, type TargetFile } from './files/exportTarget.ts';
import { checkAmbiguous, nameOf, withFilesAtPlaces } from './files/filesAtPlaces.ts';
import { findFiles, setRoots } from './files/findFiles.ts';
import { writeTogether, type FileChange } from './files/writeTogether.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, writeResults, UsageError, type Io } from './io.ts';
import { displayName, openFiles } from './openProject.ts';

export const exportMetadata: Command = defineCommand({
  name: 'export',
  summary: 'write entitlement files as Salesforce metadata',
  arguments: {
    files: {
      help: 'entitlement files or folders of them; what they need of their imports comes along',
      isRepeatable: true,
      kind: 'path',
    },
  },
  flags: {
    out: {
      type: 'text',
      valueName: 'project',
      isPath: true,
      help: 'the Salesforce project, package or folder that it goes into; what milestone.config.yaml says when absent, else the current folder',
    },
    format: {
      type: 'choice',
      valueName: 'format',
      choices: METADATA_FORMATS,
      help: 'source, or mdapi for files without -meta.xml; as the folder has it when absent',
    },
    versionMaster: {
      type: 'text',
      valueName: 'value',
      help: 'what the org ties the versions of the process together by',
    },
    qualifiedActions: { type: 'switch', help: 'name actions with their object: Case.Warn_Owner' },
    apiVersion: {
      type: 'text',
      valueName: 'version',
      help: 'version of the API that the metadata is for, such as 64.0; what milestone.config.yaml or the project says when absent',
    },
    packageXml: {
      type: 'text',
      valueName: 'file',
      isPath: true,
      help: 'also write a manifest of what was exported, or add to the one that is there',
    },
    dryRun: { type: 'switch', help: 'write nothing, and print what would change as a diff' },
    ...COMMON_FLAGS,
  },
  examples: [
    'milestone export sla/gold.entitlement.yaml --out force-app --dry-run',
    'milestone export sla --out . --package-xml manifest/sla.xml',
    'milestone export sla --out deploy --format mdapi --package-xml deploy/package.xml',
  ],
  run: ({ files, ...options }, io) => exportFiles(files, options, io),
});

interface ExportOptions {
  readonly out: string | undefined;
  readonly format: MetadataFormat | undefined;
  readonly versionMaster: string | undefined;
  readonly qualifiedActions: boolean;
  readonly apiVersion: string | undefined;
  readonly packageXml: string | undefined;
  readonly dryRun: boolean;
}

/** The newest version of the API whose metadata is known here. */
const NEWEST_API_VERSION = '66.0';

async function exportFiles(paths: readonly string[], options: ExportOptions, io: Io): Promise<number> {
  const given = readApiVersion(options.apiVersion);
  const asked = await findEntitlementFiles(paths, io);
  const { snapshot, files, unread } = await openFiles(asked, io);
  const [fault] = unread;
  if (fault !== undefined) throw fault;
  const configured = readConfigured(snapshot, files, options.out);
  const out = options.out ?? configured.project ?? '.';
  setRoots([...asked, out, ...(options.packageXml === undefined ? [] : [path.dirname(options.packageXml)])], io);
  const gathered = gatherDocument(
    snapshot,
    files.map(({ uri }) => uri),
  );
  const broken = findExportFaults(snapshot, gathered, (uri) => displayName(uri, io));
  if (broken.length > 0) return refuse(broken, io);

  const target = await openTarget(out, options.format, io);
  const apiVersion = given ?? configured.apiVersion ?? target.apiVersion;
  checkVersionMaster(gathered.document, options.versionMaster);
  const result = writeExport(gathered, target.files, {
    apiVersion,
    versionMaster: options.versionMaster,
    qualifiesActions: options.qualifiedActions,
  });
  if ('refusals' in result) return refuse(result.refusals, io);
  const { written, madeUp, calendars } = result;
  const planned = planFiles(written, await withFilesAtPlaces(target, written, io), calendars);
  checkAmbiguous(planned, target, io);
  const changes = [
    ...planned.map((file) => changeOf(file, target, io)),
    ...(options.packageXml === undefined
      ? []
      : [await changeManifest(options.packageXml, planned, { given, known: apiVersion }, io)]),
  ];
  const changed = changes.filter(({ before, after }) => before !== after);
  if (options.dryRun) await io.stdout(printUnifiedDiff(changed, io));
  else {
    await writeTogether(changed, io);
    await writeResults(
      io,
      changed.map(({ name }) => name),
    );
  }
  tell(
    io,
    ...describeExport({
      changed: changed.length,
      same: changes.length - changed.length,
      isDryRun: options.dryRun,
      madeUp: options.versionMaster === undefined ? madeUp : [],
      // Whoever names single files means those.
      others: paths.some((each) => !isEntitlementFile(each)) ? otherProcesses(target.files, written) : [],
      ...countStaying(gathered),
    }),
  );
  return EXIT_FINE;
}

function isEntitlementFile(file: string): boolean {
  return /\.entitlement\.ya?ml$/i.test(file);
}

/** Names of processes that are in the project and that nobody wrote. */
function otherProcesses(there: readonly TargetFile[], written: readonly WrittenMetadata[]): readonly string[] {
  return there
    .filter((file) => file.kind === 'EntitlementProcess' && !written.some((metadata) => isSameFile(file, metadata)))
    .map(({ fullName }) => decodeName(fullName));
}

/** @throws UsageError for what is no version */
function readApiVersion(given: string | undefined): string | undefined {
  const match = given === undefined ? undefined : /^(\d{2,3})(?:\.0)?$/.exec(given.trim());
  if (match === null)
    throw new UsageError(`'${given}' is no version of the API.`, 'Write it as Salesforce does: 64.0.');
  return match === undefined ? undefined : `${match[1]}.0`;
}

/**
 * What the configuration says about the project: its folder, absolute, and the version of the API.
 * @throws UsageError where files of different projects are exported together
 */
function readConfigured(
  snapshot: Snapshot,
  files: readonly SourceFile[],
  out: string | undefined,
): { readonly project: string | undefined; readonly apiVersion: string | undefined } {
  const all = files.map(({ uri }) => {
    const { salesforce } = snapshot.config(uri);
    const folder = path.dirname(fileURLToPath(snapshot.configFile(uri)?.uri ?? uri));
    const project = salesforce?.project === undefined ? undefined : path.resolve(folder, salesforce.project);
    return { project, apiVersion: salesforce?.apiVersion };
  });
  const projects = [...new Set(all.flatMap(({ project }) => project ?? []))];
  if (out === undefined && projects.length > 1)
    throw new UsageError('The files belong to different Salesforce projects.', 'Say with --out which is meant.');
  const version = all.find(({ apiVersion }) => apiVersion !== undefined)?.apiVersion;
  return { project: projects[0], apiVersion: version === undefined ? undefined : version.toFixed(1) };
}

/**
 * The files that are named, and of folders those in YAML.
 * @throws UsageError when there is none, when metadata is named, or when a folder cannot be searched
 */
async function findEntitlementFiles(paths: readonly string[], io: Io): Promise<readonly string[]> {
  if (paths.length === 0)
    throw new UsageError('Which files are to be exported?', 'Name entitlement files, or folders of them.');
  const { paths: found, unread } = await findFiles(paths, io);
  if (unread[0] !== undefined) throw unread[0];
  const named = new Set(paths.map((each) => path.resolve(io.cwd, each)));
  const other = found.find((file) => named.has(file) && !isEntitlementFile(file));
  if (other !== undefined)
    throw new UsageError(
      `'${displayName(pathToFileURL(other).href, io)}' is no entitlement file.`,
      'Name files that end in .entitlement.yaml.',
    );
  const files = found.filter(isEntitlementFile);
  if (files.length === 0)
    throw new UsageError(
      `There is no entitlement file in '${paths.join(' ')}'.`,
      'Their names end in .entitlement.yaml.',
    );
  return files;
}

function lineAt(file: SourceFile, offset: number, message: string, io: Io): string {
  const { line, character } = file.lines.positionAt(offset);
  return `${displayName(file.uri, io)}:${line + 1}:${character + 1} error ${message}`;
}

function refuse(faults: readonly ExportFault[], io: Io): number {
  const lines = faults.map(({ file, offset, message, code }) => lineAt(file, offset, `${message} [${code}]`, io));
  tell(io, ...lines, 'milestone: Nothing is written.');
  return EXIT_FINDINGS;
}

/** @throws UsageError where one value would tie different processes together, or none */
function checkVersionMaster({ processes }: EntitlementDocument, given: string | undefined): void {
  if (given === undefined) return;
  const families = new Set(entriesOf(processes).flatMap(([id, process]) => familyOf(mapOf(process), id) ?? []));
  if (families.size === 1 && given.trim() !== '') return;
  throw new UsageError(
    families.size === 0
      ? '--version-master is for processes with versions, and the files have none.'
      : given.trim() === ''
        ? '--version-master needs a value.'
        : `--version-master is for the versions of one process, and the files have ${families.size}.`,
    families.size > 1
      ? "Export them one after the other, or write 'salesforce: { versionMaster: … }' in each."
      : undefined,
  );
}

function changeOf(
  { existing, kind, fullName, text }: PlannedFile<TargetFile>,
  target: ExportTarget,
  io: Io,
): FileChange {
  const file = existing?.path ?? target.place({ kind, fullName });
  return { path: file, name: nameOf(file, io), before: existing?.text, after: text };
}

/** @throws UsageError for a manifest that cannot be read */
async function changeManifest(
  name: string,
  planned: readonly PlannedFile<TargetFile>[],
  { given, known }: { readonly given: string | undefined; readonly known: string | undefined },
  io: Io,
): Promise<FileChange> {
  const file = path.resolve(io.cwd, name);
  const before = await readExact(file, io);
  if (before === undefined) {
    const after = writeManifest(planned, known ?? NEWEST_API_VERSION);
    return { path: file, name: nameOf(file, io), before, after };
  }
  const { root } = parseXml(before);
  if (root?.name !== 'Package')
    throw new UsageError(`'${name}' is no package.xml.`, 'Name another file with --package-xml. Nothing is written.');
  return { path: file, name: nameOf(file, io), before, after: writeManifest(planned, given, { text: before, root }) };
}
