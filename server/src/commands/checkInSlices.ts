// Many files of `milestone validate`, a slice at a time and on every processor. What is found is what one look at all of them would find:
// a file that is used by files of other slices is looked at again together with them.
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Recording } from '../host/recordHost.ts';
import type { Thread } from '../host/threads.ts';
import type { ReportedFinding } from '../print/report.ts';
import { fileKindOf, notationOf } from '../language/read/uri.ts';
import type { RuleLevel } from '../project/config.ts';
import { importMissing } from '../rules/importMissing.ts';
import { createSliceChecker, type CheckedSlice, type Slice, type SliceSettings } from './checkSlice.ts';
import { isSliceAnswer, type SliceOrder } from './checkThread.ts';
import { UsageError, type Io } from './io.ts';
import type { Reported } from './reportChecked.ts';
import { cutInto, shareOut } from './shareOut.ts';

/** So many are checked in the time that a thread takes to start. */
const FEW_FILES = 100;
/** More are not held at the same time. */
const MAX_SLICE = 200;
const MIN_SLICE = 20;
/** Slices for each thread, so that all have work to the end. */
const SLICES_EACH = 12;

export interface Asked {
  /** Absolute; see `mayBeSliced`. */
  readonly paths: readonly string[];
  /** As a person named them, for what may be read. */
  readonly given: readonly string[];
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Takes what other threads read, where somebody wants to know. */
  readonly note: ((recording: Recording) => void) | undefined;
}

/** Whether there are so many that slices are quicker, and none that knows others without importing them. */
export function mayBeSliced(paths: readonly string[]): boolean {
  return (
    paths.length > FEW_FILES &&
    paths.every((file) => {
      const { href } = pathToFileURL(file);
      return notationOf(href) === 'yaml' && fileKindOf(href) !== 'config';
    })
  );
}

export async function checkInSlices({ paths, given, levels, note }: Asked, io: Io): Promise<Reported> {
  const helpers = Math.min(io.processors - 1, Math.floor(paths.length / FEW_FILES));
  const settings: SliceSettings = { cwd: io.cwd, config: io.config, levels };
  const checkHere = createSliceChecker(io.host, settings);
  const size = Math.min(Math.max(Math.ceil(paths.length / ((helpers + 1) * SLICES_EACH)), MIN_SLICE), MAX_SLICE);
  const slices = cutInto(paths, size).map((each): Slice => ({ paths: each, around: [], neighbours: undefined }));
  const threads = helpers > 0 ? (io.startThreads?.(helpers) ?? []) : [];
  try {
    const order = (slice: Slice): SliceOrder => ({
      kind: 'slice',
      slice,
      settings,
      given,
      now: io.host.now(),
      isRecorded: note !== undefined,
    });
    const checked = await shareOut(slices, checkHere, threads, (thread, slice) => ask(thread, order(slice), note));
    return await join(checked, checkHere);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function ask(
  thread: Thread,
  order: SliceOrder,
  note: ((recording: Recording) => void) | undefined,
): Promise<CheckedSlice> {
  const answer = await thread.ask(order);
  if (!isSliceAnswer(answer)) throw new Error('a thread that checks files answered something else');
  if (answer.recording !== undefined) note?.(answer.recording);
  return answer.checked;
}

/** Puts slices together, and looks again at what their limits hid. */
async function join(
  checked: readonly CheckedSlice[],
  checkHere: (slice: Slice) => Promise<CheckedSlice>,
): Promise<Reported> {
  const found = new Map<string, readonly ReportedFinding[]>();
  const configs = checked.flatMap(({ findings, uris }) => findings.slice(0, findings.length - uris.length));
  for (const [uri, findings] of [...configs, ...checked.flatMap((each) => each.findings)]) found.set(uri, findings);
  const again = lookAgain(checked, found);
  if (again !== undefined) {
    const { uris, findings } = await checkHere(again);
    const known = new Map(findings);
    for (const uri of uris) found.set(uri, known.get(uri) ?? []);
  }
  const unread = [...checked.flatMap((each) => each.unread), ...checked.flatMap((each) => each.unreadConfigs)];
  const once = new Map(unread.map((each) => [each.message, each]));
  return {
    uris: checked.flatMap(({ uris }) => uris),
    unread: [...once.values()].map(({ message, hint, exitCode }) => new UsageError(message, hint, exitCode)),
    findings: [...found.values()].flat(),
  };
}

/** The files of which a slice could not know everything, with all that it did not know; undefined where there are none. */
function lookAgain(
  checked: readonly CheckedSlice[],
  found: ReadonlyMap<string, readonly ReportedFinding[]>,
): Slice | undefined {
  const importers = importersOf(checked);
  const hidden: string[] = [];
  const around = new Set<string>();
  for (const { uris, files } of checked) {
    const seen = new Set(files.map(([uri]) => uri));
    for (const uri of uris) {
      const users = usersOf(uri, importers);
      // What is missing may lie beside any file, and is suggested then.
      const isMissing = (found.get(uri) ?? []).some(({ code }) => code === importMissing.code);
      if (!isMissing && users.every((each) => seen.has(each))) continue;
      hidden.push(uri);
      for (const user of users) around.add(user);
    }
  }
  if (hidden.length === 0) return undefined;
  const neighbours = [...new Set(checked.flatMap(({ entitlements }) => entitlements))];
  return { paths: hidden.map((uri) => fileURLToPath(uri)), around: [...around], neighbours };
}

/** Who imports a file, by its uri, in all slices. */
function importersOf(checked: readonly CheckedSlice[]): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, Set<string>>();
  for (const { files } of checked)
    for (const [uri, imports] of files)
      for (const target of imports) {
        const known = importers.get(target);
        if (known === undefined) importers.set(target, new Set([uri]));
        else known.add(uri);
      }
  return importers;
}

/** Every file that imports the file, directly or not. */
function usersOf(start: string, importers: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = new Set<string>([start]);
  for (const uri of found) for (const user of importers.get(uri) ?? []) found.add(user);
  found.delete(start);
  return [...found];
}
