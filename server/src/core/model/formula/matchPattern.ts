// Whether a whole text matches a regular expression, in steps that are counted: patterns come from files that nobody may trust. Must not
// know formulas.
import type { Pattern } from './parsePattern.ts';

/** Looks at a character for a pattern; far above what real patterns and texts need. */
const MAX_STEPS = 200_000;

interface Search {
  readonly text: string;
  steps: number;
}

/** Undefined when it takes too many steps to tell. */
export function matchPattern(pattern: Pattern, text: string): boolean | undefined {
  const search: Search = { text, steps: 0 };
  const ends = follow(pattern, new Set([0]), search);
  return search.steps > MAX_STEPS ? undefined : ends.has(text.length);
}

/** Every place where the pattern can end that begins at one of these places. */
function follow(pattern: Pattern, starts: ReadonlySet<number>, search: Search): ReadonlySet<number> {
  search.steps += starts.size + 1;
  if (search.steps > MAX_STEPS) return new Set();
  const { text } = search;
  switch (pattern.kind) {
    case 'sequence':
      return pattern.of.reduce((places, part) => (places.size === 0 ? places : follow(part, places, search)), starts);
    case 'choice':
      return new Set(pattern.of.flatMap((part) => [...follow(part, starts, search)]));
    case 'repeat':
      return repeat(pattern, starts, search);
    case 'character':
      return new Set([...starts].filter((at) => at < text.length && pattern.fits(text.charAt(at))).map((at) => at + 1));
    case 'start':
      return starts.has(0) ? new Set([0]) : new Set();
    case 'end':
      return starts.has(text.length) ? new Set([text.length]) : new Set();
  }
}

/** Each round goes on from the places that no round before reached. */
function repeat(
  { of, fewest, most }: Extract<Pattern, { kind: 'repeat' }>,
  starts: ReadonlySet<number>,
  search: Search,
): ReadonlySet<number> {
  let places = starts;
  for (let round = 0; round < fewest && places.size > 0; round += 1) places = follow(of, places, search);
  const reached = new Set(places);
  for (let round = fewest; round < most && places.size > 0; round += 1) {
    places = new Set([...follow(of, places, search)].filter((at) => !reached.has(at)));
    for (const at of places) reached.add(at);
  }
  return reached;
}
