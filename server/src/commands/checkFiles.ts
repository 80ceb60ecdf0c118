// Files, opened and checked as `milestone validate` does, and their safe fixes: written, or only tried.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleLevel } from '../project/config.ts';
import type { Finding } from '../project/finding.ts';
import { canonicalUri } from '../language/read/uri.ts';
import { createProject } from '../project/project.ts';
import { safeEdits } from '../project/safeEdits.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { findingsOf } from '../rules/findings.ts';
import { applyChanges } from '../text/edit.ts';
import { kindOfPath, setRoots, type FoundFiles } from './files/findFiles.ts';
import { UsageError, type Io } from './io.ts';
import { displayName, openFiles } from './openProject.ts';
import { readInput } from './readInput.ts';

export interface Opened {
  readonly snapshot: Snapshot;
  readonly uris: readonly string[];
  /** What is to be said of files that could not be read. */
  readonly unread: readonly UsageError[];
}

export interface Checked extends Opened {
  readonly findings: readonly Finding[];
}

/** A file that safe fixes change. */
export interface FixedFile {
  readonly uri: string;
  /** As a person knows it. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Fixes may uncover others; nobody nests mistakes deeper. */
const MAX_FIX_ROUNDS = 10;

/** Opens what a search found. */
export async function openNamed(asked: FoundFiles, io: Io): Promise<Opened> {
  const { snapshot, files, unread } = await openFiles(asked.paths, io);
  return { snapshot, uris: files.map((file) => file.uri), unread: [...asked.unread, ...unread] };
}

/** Opens standard input as a file of that name. @throws UsageError when the name tells no kind, or the input is no text */
export async function openStdin(name: string, io: Io): Promise<Opened> {
  const absolute = path.resolve(io.cwd, name);
  if (kindOfPath(absolute) === undefined)
    throw new UsageError(
      `'${name}' does not tell which kind of file it is.`,
      'Let --stdin-filename end in .entitlement.yaml or .scenario.yaml.',
    );
  const uri = pathToFileURL(absolute).href;
  setRoots([name], io);
  const project = createProject(io.host, io);
  project.open(uri, await readInput(io));
  return { snapshot: await project.snapshot([uri]), uris: project.openFiles(), unread: [] };
}

/** The findings of files and of the configurations that they are checked with. */
export function check({ snapshot, uris, unread }: Opened, levels: ReadonlyMap<string, RuleLevel>): Checked {
  const configured = withLevels(snapshot, levels);
  return {
    snapshot,
    uris,
    unread,
    findings: filesToCheck({ snapshot, uris }).flatMap((uri) => findingsOf(configured, uri)),
  };
}

/** The configurations of files, and then the files, each once. */
export function filesToCheck({ snapshot, uris }: Pick<Opened, 'snapshot' | 'uris'>): readonly string[] {
  const configs = uris.flatMap((uri) =>
    [snapshot.configFile(uri)?.uri ?? [], snapshot.misnamedConfig(uri)?.uri ?? []].flat(),
  );
  return [...new Set([...configs, ...uris])];
}

/** The snapshot as if the configurations said what the command line says. */
function withLevels(snapshot: Snapshot, levels: ReadonlyMap<string, RuleLevel>): Snapshot {
  return {
    ...snapshot,
    config(uri) {
      const config = snapshot.config(uri);
      return { ...config, rules: new Map([...config.rules, ...levels]) };
    },
  };
}

/**
 * Tries the safe fixes until none is left, in memory: files on disk stay as they are.
 * @returns what is found once they are made, and the files that they change
 */
export async function tryFixes(
  opened: Opened,
  levels: ReadonlyMap<string, RuleLevel>,
  io: Io,
): Promise<{ readonly checked: Checked; readonly fixed: readonly FixedFile[] }> {
  const texts = new Map<string, { readonly before: string; readonly after: string }>();
  let checked = check(opened, levels);
  for (let round = 1; round <= MAX_FIX_ROUNDS; round += 1) {
    const changed = fixOnce(checked);
    if (changed.size === 0) break;
    for (const [uri, after] of changed) {
      const before = texts.get(uri)?.before ?? checked.snapshot.file(uri)?.text ?? '';
      texts.set(uri, { before, after });
    }
    checked = check({ ...opened, snapshot: await withTexts(texts, opened.uris, io) }, levels);
  }
  const fixed = [...texts].map(([uri, { before, after }]) => ({ uri, name: displayName(uri, io), before, after }));
  return { checked, fixed };
}

/** Files as they would be with other texts, the configuration that is named among them. */
function withTexts(
  texts: ReadonlyMap<string, { readonly after: string }>,
  uris: readonly string[],
  { host, config }: Io,
): Promise<Snapshot> {
  const given = config === undefined || config === false ? undefined : texts.get(canonicalUri(config.uri));
  const project = createProject(host, {
    config: config === undefined || config === false ? config : { ...config, text: given?.after ?? config.text },
  });
  for (const [uri, { after }] of texts) project.open(uri, after);
  return project.snapshot(uris);
}

/** New texts by uri. Fixes that want the same place have to wait for another round. */
function fixOnce({ snapshot, findings }: Checked): ReadonlyMap<string, string> {
  const edits = safeEdits(findings);
  const changed = new Map<string, string>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const file = snapshot.file(uri);
    if (file === undefined) continue;
    const fixed = applyChanges(
      file.text,
      edits.filter((edit) => edit.uri === uri),
    );
    if (fixed !== file.text) changed.set(uri, fixed);
  }
  return changed;
}
