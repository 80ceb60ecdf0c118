// `milestone import`: Salesforce metadata → entitlement files, with everything in them that must be written back.
import path from 'node:path';
import { toSectionsContent } from '../language/write/toSectionsContent.ts';
import { writeFile } from '../language/write/writeEntitlementFile.ts';
import { importDocument } from '../salesforce/importDocument.ts';
import { countKept, layOutDocument } from '../salesforce/layOutDocument.ts';
import { surveyMetadata } from '../salesforce/read/surveyMetadata.ts';
import type { EntitlementDocument } from '../salesforce/write/writeDocument.ts';
import { pluralize } from '../words/pluralize.ts';
import { OUTPUT_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { describeBroken } from './describeBroken.ts';
import { refuseExisting } from './files/refuseExisting.ts';
import { writeOut } from './files/writeOut.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, tellResults, UsageError, type Io } from './io.ts';
import { displayName } from './openProject.ts';
import { readMetadataFolder } from './files/readMetadata.ts';

export const importMetadata: Command = defineCommand({
  name: 'import',
  summary: 'turn Salesforce metadata into entitlement files',
  arguments: { project: { help: 'a Salesforce project or a folder of metadata', kind: 'path' } },
  flags: {
    out: {
      type: 'text',
      valueName: 'folder',
      isPath: true,
      help: 'where the files go; the current folder when absent',
    },
    allVersions: { type: 'switch', help: 'also the versions of processes that are not the default one' },
    force: { type: 'switch', help: 'write over files that are there' },
    ...OUTPUT_FLAGS,
  },
  examples: ['milestone import force-app --out sla', 'milestone import . --out sla --all-versions'],
  run: ({ project, ...options }, io) => importProject(project, options, io),
});

interface ImportOptions {
  readonly out: string | undefined;
  readonly allVersions: boolean | undefined;
  readonly force: boolean | undefined;
}

async function importProject(
  project: string,
  { out = '.', allVersions, force }: ImportOptions,
  io: Io,
): Promise<number> {
  const { files, unread } = await readMetadataFolder(project, io);
  const survey = surveyMetadata(files);
  const document = importDocument(files, survey);
  const laidOut = layOutDocument(document, allVersions === true);
  const broken = files.flatMap((file) => describeBroken(file, displayName(file.uri, io), 'is left out') ?? []);
  tell(io, ...unread.flatMap((fault) => fault.lines()), ...broken);
  if (laidOut.files.length === 0)
    throw new UsageError(
      `There is nothing to import in '${project}'.`,
      'Entitlement processes, milestone types, business hours, entitlement templates and workflow actions are read.',
    );
  const written = laidOut.files.map(({ name, title, sections }) => {
    const text = writeFile(toSectionsContent(sections), `${title}. Imported from Salesforce.`);
    return { name: path.join(out, ...name.split('/')), text };
  });
  if (force !== true)
    await refuseExisting(
      written.map(({ name }) => name),
      io,
    );
  for (const { name, text } of written) await writeOut(name, text, io);
  await tellResults(
    io,
    written.map(({ name }) => name.split(path.sep).join('/')),
  );
  const absent = survey.absent.map(({ label }) => label);
  tell(io, ...describeImport(document, { leftOut: laidOut.leftOut, absent }));
  return broken.length + unread.length > 0 ? EXIT_FINDINGS : EXIT_FINE;
}

/** How many names a sentence holds before it says that there are more. */
const MAX_NAMES = 10;

/** What was read, what is left out, what lies in the org alone and what rides along. */
function describeImport(
  document: EntitlementDocument,
  { leftOut, absent }: { readonly leftOut: readonly string[]; readonly absent: readonly string[] },
): readonly string[] {
  const count = (kind: keyof EntitlementDocument, one: string, many?: string): string =>
    pluralize(Object.keys(document[kind]).length, one, many);
  const read = [
    count('processes', 'process', 'processes'),
    count('milestoneTypes', 'milestone type'),
    count('actions', 'action'),
    count('businessHours', 'calendar'),
    count('holidays', 'holiday set'),
  ];
  const kept = countKept(document);
  const sentences = [
    `Read ${read.join(', ')} and ${count('templates', 'template')}.`,
    leftOut.length === 0
      ? ''
      : `Left out ${pluralize(leftOut.length, 'version')} that ${leftOut.length === 1 ? 'is' : 'are'} not the default: ${listNames(leftOut)}. Add --all-versions for all of them.`,
    absent.length === 0
      ? ''
      : `Named, but not in the project: ${listNames(absent)}. They are written as what the org has.`,
    kept === 0
      ? ''
      : `What the language has no word for rides along under \`salesforce:\` in ${pluralize(kept, 'part')}.`,
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
