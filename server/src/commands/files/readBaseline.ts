// The file that holds which findings stood there already: JSON, described by schemas/baseline.schema.json.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UnreadableError } from '../../host/host.ts';
import { readRegularFile } from '../../host/readRegularFile.ts';
import { isRecord } from '../../protocol/isRecord.ts';
import { describeUnreadable } from '../../rules/facts/describeUnreadable.ts';
import { UsageError } from '../io.ts';

export interface BaselineEntry {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  readonly code: string;
  /** Of the file, the code and the text of the line: the same wherever the line moves. */
  readonly fingerprint: string;
  /** For people who read the baseline. */
  readonly message: string;
}

/**
 * The findings of a baseline.
 * @param name as the person knows it @param file its absolute path
 * @returns undefined when there is no such file
 * @throws UsageError when it is no baseline, or cannot be read
 */
export async function readBaseline(name: string, file: string): Promise<readonly BaselineEntry[] | undefined> {
  const bytes = await readRegularFile(file, () => true).catch((fault: unknown) => {
    if (!(fault instanceof UnreadableError)) throw fault;
    throw new UsageError(`The baseline '${name}' is not read: ${describeUnreadable(fault.reason)}.`);
  });
  if (bytes === undefined) return undefined;
  const entries = readEntries(parseJson(bytes.toString('utf8')));
  if (entries !== undefined) return entries;
  throw new UsageError(
    `'${name}' is no baseline.`,
    'Name one that --write-baseline wrote, or write it anew: remove it, then add --write-baseline.',
  );
}

/** Whether a file that a baseline names is still there. @param folder of the baseline */
export function isThere({ file }: BaselineEntry, folder: string): boolean {
  return existsSync(path.join(folder, file));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEntries(value: unknown): readonly BaselineEntry[] | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) return undefined;
  const entries = value['findings'].map(readEntry);
  const read = entries.filter((entry) => entry !== undefined);
  return read.length === entries.length ? read : undefined;
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { file, code, fingerprint, message } = value;
  if (typeof file !== 'string' || typeof code !== 'string') return undefined;
  if (typeof fingerprint !== 'string' || typeof message !== 'string') return undefined;
  return { file, code, fingerprint, message };
}
