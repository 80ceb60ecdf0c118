// `validate --cache`: what was found is kept, and told again while every file that was read, every file that was looked for, and all
// that decides about findings are as they were. One change anywhere, and everything is checked anew: findings of a file depend on others.
import path from 'node:path';
import type { RuleLevel } from '../project/config.ts';
import { DAY_MS } from '../core/time/instant.ts';
import { cacheFile, programMark } from '../host/cacheFile.ts';
import { readRegularFile } from '../host/readRegularFile.ts';
import { digest, isUnchanged, recordHost, type Recording } from '../host/recordHost.ts';
import { isRecord } from '../protocol/isRecord.ts';
import { VERSION } from '../version.ts';
import { describeSystemError } from './files/reasonOf.ts';
import { tell, type Io } from './io.ts';
import type { Reported } from './reportChecked.ts';

export interface CacheQuestion {
  /** Where it is kept; undefined: among the user's own. */
  readonly location: string | undefined;
  /** As they were named, and what was found there. */
  readonly given: readonly string[];
  readonly paths: readonly string[];
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** @param find everything anew, noting what others read for it; results with files that could not be read are not kept */
export async function findOrRemember(
  { location, given, paths, levels }: CacheQuestion,
  io: Io,
  find: (io: Io, note: (recording: Recording) => void) => Promise<Reported>,
): Promise<Reported> {
  // Rules that look at dates see the beginning of the day: the answer is the same for as long as it is kept.
  const day = Math.floor(io.host.now() / DAY_MS);
  const identity = JSON.stringify([io.cwd, given, [...levels], io.config ?? null]);
  const file = location === undefined ? cacheFile(nameOf(identity), io.env) : path.resolve(io.cwd, location);
  const key = digest(JSON.stringify([VERSION, programMark(), day, identity, paths]));
  const kept = await readKept(file, key);
  if (kept !== undefined && (await isUnchanged(kept.recording, io.host))) return kept.found;
  const { host, recording, note } = recordHost(io.host, day * DAY_MS);
  const found = await find({ ...io, host }, note);
  if (found.unread.length === 0) await keep(file, { key, recording: recording(), found }, io);
  return found;
}

interface Kept {
  readonly key: string;
  readonly recording: Recording;
  readonly found: Reported;
}

/** A text of our own has its digest before it: anything else counts for nothing. */
async function keep(file: string, kept: Kept, io: Io): Promise<void> {
  const text = JSON.stringify(kept);
  await io.write(file, `${digest(text)}\n${text}`).catch((fault: unknown) => {
    tell(io, `milestone: what was found is not kept: '${file}' cannot be written: ${describeSystemError(fault)}.`);
  });
}

async function readKept(file: string, key: string): Promise<Kept | undefined> {
  const bytes = await readRegularFile(file, () => true).catch(() => undefined);
  const [mark, text] = (bytes?.toString('utf8') ?? '').split('\n', 2);
  if (text === undefined || mark !== digest(text)) return undefined;
  const value = parseJson(text);
  return isKept(value) && value.key === key ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** With its digest it is what we wrote: what matters is whether this version wrote it, and the key says that. */
function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) && typeof value['key'] === 'string' && isRecord(value['recording']) && isRecord(value['found'])
  );
}

function nameOf(identity: string): string {
  return `validate-${digest(identity)
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 24)}`;
}
