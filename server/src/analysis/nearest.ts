// "Did you mean …?": the known word that a mistyped one most likely stands for.
import { distance } from 'fastest-levenshtein';

/**
 * The nearest of the candidates, or undefined when none is near: words of up to two letters match only ignoring case, longer
 * ones within an edit distance of two fifths of their length.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(lower, candidate.toLowerCase());
    const limit = word.length <= 2 ? 0 : Math.floor(0.4 * Math.max(word.length, 3));
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}
