// What a file was called before it was renamed, found as git finds it: by its lines.

/** Git takes a file for a renamed one from here on. */
const MIN_SIMILARITY = 0.5;

/**
 * The file among those that are gone whose lines are most like those of a text; undefined where none has half of them.
 * @param gone texts by name
 */
export function findRenamed(text: string, gone: ReadonlyMap<string, string>): string | undefined {
  let best: { readonly file: string; readonly similarity: number } | undefined;
  for (const [file, former] of gone) {
    const similarity = compareLines(former, text);
    if (similarity >= MIN_SIMILARITY && similarity > (best?.similarity ?? 0)) best = { file, similarity };
  }
  return best?.file;
}

/** The share of lines that two texts have in common, whatever their order: 1 for the same, 0 for nothing. */
function compareLines(one: string, other: string): number {
  const [lines, others] = [one, other].map((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  const counts = new Map<string, number>();
  for (const line of lines ?? []) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of others ?? []) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common += 1;
  }
  const total = (lines?.length ?? 0) + (others?.length ?? 0);
  return total === 0 ? 0 : (2 * common) / total;
}
