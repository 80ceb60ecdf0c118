// A part of many files, opened and checked by itself, in this thread or in another one. What comes back is plain data.
import { pathToFileURL } from 'node:url';
import { groupBy } from '../core/model/groupBy.ts';
import type { Host } from '../host/host.ts';
import type { RuleLevel } from '../project/config.ts';
import { createProject, type GivenConfig } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot.ts';
import type { ReportedFinding } from '../print/report.ts';
import { check, filesToCheck } from './checkFiles.ts';
import type { UsageError } from './io.ts';
import { filesIn, unreadConfigs } from './openProject.ts';
import { reportChecked } from './reportChecked.ts';

export interface Slice {
  /** Absolute. */
  readonly paths: readonly string[];
  /** Uris of files that are read beside them, and not checked: what is said of the others depends on them. */
  readonly around: readonly string[];
  /** Uris of entitlement files that are there, for suggestions; undefined: those that the slice reads. */
  readonly neighbours: readonly string[] | undefined;
}

/** The same for all slices. */
export interface SliceSettings {
  readonly cwd: string;
  readonly config: GivenConfig | false | undefined;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** What cannot be read, as it crosses threads, where errors forget what they are. */
export type UnreadPart = Pick<UsageError, 'message' | 'hint' | 'exitCode'>;

export interface CheckedSlice {
  readonly uris: readonly string[];
  readonly unread: readonly UnreadPart[];
  /** Configurations that count and cannot be read. */
  readonly unreadConfigs: readonly UnreadPart[];
  /** Configurations first, then the files, each with what is found in it. */
  readonly findings: readonly (readonly [uri: string, findings: readonly ReportedFinding[]])[];
  /** Every file that was read, with what it imports. */
  readonly files: readonly (readonly [uri: string, imports: readonly string[]])[];
  /** Uris of the entitlement files among them. */
  readonly entitlements: readonly string[];
}

/** Checks one slice after the other. What a slice read is kept for the next, as long as that reads it too. */
export function createSliceChecker(host: Host, settings: SliceSettings): (slice: Slice) => Promise<CheckedSlice> {
  const project = createProject(host, { config: settings.config });
  const place = { cwd: settings.cwd };
  return async ({ paths, around, neighbours }) => {
    const uris = [...paths.map((file) => pathToFileURL(file).href), ...around];
    const snapshot = withNeighbours(await project.snapshot(uris), neighbours);
    const opened = await filesIn(snapshot, paths, place);
    const checked = check(
      { snapshot, uris: opened.files.map(({ uri }) => uri), unread: opened.unread },
      settings.levels,
    );
    const byFile = groupBy(reportChecked(checked).findings, ({ file }) => file);
    const files = [...snapshot.files.values()];
    return {
      uris: checked.uris,
      unread: opened.unread.map(toPart),
      unreadConfigs: unreadConfigs(snapshot, place).map(toPart),
      findings: filesToCheck(checked).map((uri) => [uri, byFile.get(uri) ?? []]),
      files: files.map((file) => [file.uri, file.imports.map(({ target }) => target)]),
      entitlements: files.filter(({ kind }) => kind === 'entitlement').map(({ uri }) => uri),
    };
  };
}

function withNeighbours(snapshot: Snapshot, neighbours: readonly string[] | undefined): Snapshot {
  return neighbours === undefined ? snapshot : { ...snapshot, neighbours };
}

function toPart({ message, hint, exitCode }: UsageError): UnreadPart {
  return { message, hint, exitCode };
}
