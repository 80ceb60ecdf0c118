// Did you mean …? The one name that a misspelt word most probably stands for. Must not know where the names come from.
import { distance } from 'fastest-levenshtein';

/** How much of a word may be wrong before a guess is a shot in the dark. */
const MAX_WRONG_PART = 0.4;

/** In UTF-16 units: comparing takes time by the product of both lengths, and nobody names anything longer. */
const MAX_LENGTH = 100;

/** Candidates that are looked at: more names than a person chooses from, and a stranger's file may hold a hundred thousand. */
const MAX_CANDIDATES = 2000;

/**
 * The nearest of the candidates: the same word in other case first, then the one with the fewest wrong letters, at most two in
 * five. Two letters that changed places count as one. Words under three letters match only in other case. Undefined when nothing is near.
 * Words of more than 100 letters have no neighbours, and only the first 2,000 candidates are looked at.
 */
export function nearest(word: string, all: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const candidates = all.length > MAX_CANDIDATES ? all.slice(0, MAX_CANDIDATES) : all;
  const lower = word.toLowerCase();
  const sameLetters = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (sameLetters !== undefined || word.length < 3) return sameLetters;
  let best: string | undefined;
  let fewest = Math.floor(word.length * MAX_WRONG_PART) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue; // so many letters are wrong at least
    const wrong = wrongLetters(lower, candidate.toLowerCase());
    if (wrong < fewest) {
      best = candidate;
      fewest = wrong;
    }
  }
  return best;
}

/** How many letters of a word are wrong; two that changed places count as one. Both in the same case. */
export function wrongLetters(word: string, candidate: string): number {
  const wrong = distance(word, candidate);
  if (wrong !== 2 || word.length !== candidate.length) return wrong;
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  const isSwap =
    word[at] === candidate[at + 1] && word[at + 1] === candidate[at] && word.slice(at + 2) === candidate.slice(at + 2);
  return isSwap ? 1 : wrong;
}
