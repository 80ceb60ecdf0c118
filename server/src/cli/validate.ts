// `milestone validate`: every finding of files, folders and globs.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SEVERITIES, type Finding } from '../analysis/finding.ts';
import type { RuleLevel } from '../analysis/config.ts';
import { createProject } from '../analysis/project.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { fileKindOf } from '../analysis/uri.ts';
import { applyChanges } from '../text/edit.ts';
import { findingsOf } from '../rules/findings.ts';
import { ruleOf } from '../rules/all.ts';
import { findFiles } from './findFiles.ts';
import { EXIT_FINDINGS, EXIT_FINE, UsageError, type Io } from './io.ts';
import { printFindingsGithub } from './output/findingsGithub.ts';
import { printFindingsJson } from './output/findingsJson.ts';
import { printFindingsJunit } from './output/findingsJunit.ts';
import { printFindings } from './output/findingsPretty.ts';
import { printFindingsSarif } from './output/findingsSarif.ts';
import { reportFinding, type Report } from './output/report.ts';
import { displayName, openFiles } from './project.ts';

export const VALIDATE_FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;

export interface ValidateOptions {
  readonly format: (typeof VALIDATE_FORMATS)[number];
  readonly maxWarnings: number | undefined;
  /** `id=severity` */
  readonly rule: readonly string[];
  readonly fix: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
}

/** Fixes may uncover others; nobody nests mistakes deeper. */
const MAX_FIX_ROUNDS = 10;

export async function validate(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  const levels = readLevels(options.rule);
  const asked = options.stdin ? [stdinPath(options, io)] : await findFiles(paths, io.cwd);
  let checked = await check(asked, options, levels, io);
  if (options.fix && !options.stdin)
    for (let round = 0; round < MAX_FIX_ROUNDS && (await applySafeFixes(checked)); round += 1)
      checked = await check(asked, options, levels, io);
  const { report } = checked;
  io.stdout(print(report, options.format, io.color));
  const errors = report.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = report.findings.filter((finding) => finding.severity === 'warning').length;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany && errors === 0) io.stderr(`${warnings} warnings are more than the ${options.maxWarnings} allowed.\n`);
  return errors > 0 || tooMany ? EXIT_FINDINGS : EXIT_FINE;
}

interface Checked {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly report: Report;
}

async function check(
  asked: readonly string[],
  options: ValidateOptions,
  levels: ReadonlyMap<string, RuleLevel>,
  io: Io,
): Promise<Checked> {
  const { snapshot, uris } = options.stdin ? await openStdin(asked, io) : await openNamed(asked, io);
  const configs = [...new Set(uris.flatMap((uri) => snapshot.configFile(uri)?.uri ?? []))];
  const findings = [...configs, ...uris]
    .flatMap((uri) => findingsOf(snapshot, uri))
    .flatMap((finding) => {
      const level = levels.get(finding.code) ?? finding.severity;
      return level === 'off' ? [] : { ...finding, severity: level };
    });
  const nameOf = (uri: string): string => displayName(uri, io);
  return {
    snapshot,
    findings,
    report: {
      files: uris.map(nameOf),
      findings: findings.flatMap((finding) => reportFinding(snapshot, finding, nameOf) ?? []),
    },
  };
}

async function openNamed(asked: readonly string[], io: Io): Promise<{ snapshot: Snapshot; uris: readonly string[] }> {
  const { snapshot, files } = await openFiles(asked, io);
  return { snapshot, uris: files.map((file) => file.uri) };
}

async function openStdin(asked: readonly string[], io: Io): Promise<{ snapshot: Snapshot; uris: readonly string[] }> {
  const uris = asked.map((file) => pathToFileURL(file).href);
  const project = createProject(io.host);
  const text = await io.stdin();
  for (const uri of uris) project.open(uri, text);
  return { snapshot: await project.snapshot(uris), uris: project.openFiles() };
}

function stdinPath({ stdinFilename }: ValidateOptions, io: Io): string {
  const name = stdinFilename ?? 'stdin.entitlement.yaml';
  const absolute = path.resolve(io.cwd, name);
  if (fileKindOf(pathToFileURL(absolute).href) === undefined)
    throw new UsageError(
      `'${name}' does not tell which kind of file it is.`,
      'Let --stdin-filename end in .entitlement.yaml or .scenario.yaml.',
    );
  return absolute;
}

/** @throws UsageError for a rule or a severity that does not exist */
function readLevels(given: readonly string[]): ReadonlyMap<string, RuleLevel> {
  const allowed: readonly RuleLevel[] = ['off', ...SEVERITIES];
  return new Map(
    given.map((text) => {
      const [code = '', wanted = ''] = text.split('=');
      const level = allowed.find((candidate) => candidate === wanted);
      if (ruleOf(code) === undefined)
        throw new UsageError(`There is no rule '${code}'.`, '`milestone rules` lists them all.');
      if (level === undefined)
        throw new UsageError(`'${wanted}' is no severity.`, `Write --rule ${code}=<${allowed.join('|')}>.`);
      return [code, level];
    }),
  );
}

/** Writes what safe fixes change. @returns whether anything changed */
async function applySafeFixes({ snapshot, findings }: Checked): Promise<boolean> {
  const byFile = new Map<string, { span: { start: number; end: number }; newText: string }[]>();
  for (const { fixes } of findings) {
    const safe = fixes.find((fix) => fix.isSafe);
    if (safe === undefined) continue;
    // Two fixes may want the same place: the first one wins, the other gets its turn in the next round.
    const clashes = safe.edits.some((edit) =>
      byFile.get(edit.uri)?.some(({ span }) => span.start <= edit.span.end && edit.span.start <= span.end),
    );
    if (clashes) continue;
    for (const { uri, span, newText } of safe.edits) byFile.set(uri, [...(byFile.get(uri) ?? []), { span, newText }]);
  }
  for (const [uri, edits] of byFile) {
    const file = snapshot.file(uri);
    if (file !== undefined) await writeFile(fileURLToPath(uri), applyChanges(file.text, edits));
  }
  return byFile.size > 0;
}

function print(report: Report, format: ValidateOptions['format'], color: boolean): string {
  switch (format) {
    case 'pretty':
      return printFindings(report, { color });
    case 'json':
      return printFindingsJson(report);
    case 'sarif':
      return printFindingsSarif(report);
    case 'junit':
      return printFindingsJunit(report);
    case 'github':
      return printFindingsGithub(report);
  }
}
