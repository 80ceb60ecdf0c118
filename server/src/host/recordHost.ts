// A host that remembers what was asked of it and what came back, so that one can tell later whether it would still be the same.
import { createHash } from 'node:crypto';
import { UnreadableError, type Host, type HostEntry } from './host.ts';

/** What was read and listed, by uri, each as a short text that differs when the answer does. */
export interface Recording {
  readonly reads: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
}

export interface RecordingHost {
  /** Answers as the other one does. */
  readonly host: Host;
  /** What was asked until now. */
  readonly recording: () => Recording;
  /** Takes what was asked of another host for the same purpose. Where the two do not agree, nothing will ever be as it was. */
  readonly note: (other: Recording) => void;
}

/** @param now the time that it tells, in milliseconds since 1970 */
export function recordHost(host: Host, now: number): RecordingHost {
  const reads: Record<string, string> = {};
  const lists: Record<string, string> = {};
  return {
    host: {
      async read(uri) {
        try {
          const text = await host.read(uri);
          reads[uri] = markOf(text);
          return text;
        } catch (fault) {
          reads[uri] = markOfFault(fault);
          throw fault;
        }
      },
      async list(uri) {
        const entries = await host.list(uri);
        lists[uri] = markOfList(entries);
        return entries;
      },
      setRoots: (uris) => host.setRoots?.(uris),
      now: () => now,
    },
    recording: () => ({ reads, lists }),
    note(other) {
      for (const [own, others] of [
        [reads, other.reads],
        [lists, other.lists],
      ] as const)
        for (const [uri, mark] of Object.entries(others))
          own[uri] = (own[uri] ?? mark) === mark ? mark : 'it changed meanwhile';
    },
  };
}

/** Whether a host would answer now what it answered then. */
export async function isUnchanged({ reads, lists }: Recording, host: Host): Promise<boolean> {
  const same = await Promise.all([
    ...Object.entries(reads).map(async ([uri, mark]) => mark === (await host.read(uri).then(markOf, markOfFault))),
    ...Object.entries(lists).map(async ([uri, mark]) => mark === markOfList(await host.list(uri))),
  ]);
  return same.every(Boolean);
}

/** A digest of a text, as short as it can be without two texts ever meeting. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function markOf(text: string | undefined): string {
  return text === undefined ? 'absent' : digest(text);
}

function markOfFault(fault: unknown): string {
  return fault instanceof UnreadableError ? `unreadable: ${fault.reason}` : 'failed';
}

function markOfList(entries: readonly HostEntry[]): string {
  return digest(JSON.stringify(entries.map(({ uri, isFolder }) => `${uri} ${isFolder}`).sort()));
}
