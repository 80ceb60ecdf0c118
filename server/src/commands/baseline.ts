// `--baseline`: findings that stood there already are neither shown nor counted, so that only new ones fail a pull request.
import path from 'node:path';
import { fingerprints } from '../print/fingerprints.ts';
import type { ReportedFinding } from '../print/report.ts';
import { NEVER_OFF } from '../rules/all.ts';
import { pluralize } from '../words/pluralize.ts';
import { isThere, readBaseline, type BaselineEntry } from './files/readBaseline.ts';
import { writeOut } from './files/writeOut.ts';
import { tell, UsageError, type Io } from './io.ts';
import { displayName } from './openProject.ts';
import { withNames, type Reported } from './reportChecked.ts';

export interface Baseline {
  /** As the person knows it. */
  readonly name: string;
  /** Its folder, absolute: names of files begin there. */
  readonly folder: string;
  readonly entries: readonly BaselineEntry[];
}

/** @throws UsageError when there is none, or it cannot be read */
export async function openBaseline(name: string, io: Io): Promise<Baseline> {
  const file = path.resolve(io.cwd, name);
  const entries = await readBaseline(name, file);
  if (entries === undefined)
    throw new UsageError(`There is no baseline '${name}'.`, 'Add --write-baseline to make it of what is found today.');
  return { name, folder: path.dirname(file), entries };
}

/** Findings without those of the baseline; says how many these are, and how many entries of it are gone. */
export function withoutBaseline(checked: Reported, { folder, entries, name }: Baseline, io: Io): Reported {
  const found = identify(checked, folder);
  const old = new Set(entries.map(keyOf));
  const findings = found.filter(({ entry }) => entry === undefined || !old.has(keyOf(entry)));
  const hidden = found.length - findings.length;
  const now = new Set(found.flatMap(({ entry }) => (entry === undefined ? [] : keyOf(entry))));
  const looked = new Set(checked.uris.map((uri) => displayName(uri, { cwd: folder })));
  const gone = entries.filter((entry) => looked.has(entry.file) && !now.has(keyOf(entry))).length;
  if (hidden > 0)
    tell(
      io,
      `milestone: ${pluralize(hidden, 'finding')} of the baseline '${name}' ${hidden === 1 ? 'is' : 'are'} not shown.`,
    );
  if (gone > 0)
    tell(
      io,
      `milestone: ${pluralize(gone, 'finding')} of '${name}' ${gone === 1 ? 'is' : 'are'} gone: --write-baseline writes it anew.`,
    );
  return { ...checked, findings: findings.map(({ finding }) => finding) };
}

/**
 * Writes what is found into the baseline; entries of files that were not looked at, and are still there, stay.
 * @throws UsageError when it is there and no baseline, or cannot be written
 */
export async function writeBaseline(name: string, checked: Reported, io: Io): Promise<void> {
  const file = path.resolve(io.cwd, name);
  const folder = path.dirname(file);
  const before = (await readBaseline(name, file)) ?? [];
  const found = identify(checked, folder);
  const looked = new Set(checked.uris.map((uri) => displayName(uri, { cwd: folder })));
  const kept = before.filter((entry) => !looked.has(entry.file) && isThere(entry, folder));
  const entries = [...kept, ...found.flatMap(({ entry }) => entry ?? [])].sort(byPlace);
  await writeOut(name, `${JSON.stringify({ version: 1, findings: entries }, undefined, 2)}\n`, io);
  tell(io, `Wrote ${pluralize(entries.length, 'finding')} to '${name}'.`);
  const never = found.filter(({ finding }) => NEVER_OFF.includes(finding.code)).length;
  if (never > 0)
    tell(
      io,
      `milestone: ${pluralize(never, 'finding')} about what cannot be read ${never === 1 ? 'is' : 'are'} left out: such findings always fail.`,
    );
}

interface Identified {
  readonly finding: ReportedFinding;
  /** Undefined for what no baseline may hold: what cannot be read cannot be judged. */
  readonly entry: BaselineEntry | undefined;
}

function identify({ findings }: Reported, folder: string): readonly Identified[] {
  const nameOf = (uri: string): string => displayName(uri, { cwd: folder });
  const shown = findings.map((finding) => withNames(finding, nameOf));
  const prints = fingerprints(shown);
  return findings.map((finding, index) => {
    const [named, fingerprint] = [shown[index], prints[index]];
    if (named === undefined || fingerprint === undefined || NEVER_OFF.includes(finding.code))
      return { finding, entry: undefined };
    const { file, code, message } = named;
    return { finding, entry: { file, code, fingerprint, message } };
  });
}

function keyOf({ file, code, fingerprint }: BaselineEntry): string {
  return `${file}\n${code}\n${fingerprint}`;
}

function byPlace(one: BaselineEntry, other: BaselineEntry): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}
