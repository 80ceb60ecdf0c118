// What a scenario expects and what happens, as a person writes it: times on the wall clock of the scenario, to the minute where that is all.

export interface Difference {
  readonly expected: string;
  readonly actual: string;
}

const INSTANT = /\b(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}\.\d{3})([+-]\d{2}:\d{2}|Z)/g;

/** `2026-03-09T10:30:00.000-04:00` becomes `2026-03-09T10:30`; where clocks changed between two times both keep their offsets. */
export function formatDifference({ expected, actual }: Difference): Difference {
  const offsets = new Set([...`${expected} ${actual}`.matchAll(INSTANT)].map(([, , , offset]) => offset));
  const shorten = (text: string): string =>
    text.replace(INSTANT, (_, minute: string, rest: string, offset: string) => {
      const seconds = rest === ':00.000' ? '' : rest.replace(/\.000$/, '');
      return `${minute}${seconds}${offsets.size > 1 ? offset : ''}`;
    });
  return { expected: shorten(expected), actual: shorten(actual) };
}
