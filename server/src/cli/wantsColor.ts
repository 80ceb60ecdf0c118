// Whether results may be coloured, as the environment says (no-color.org, force-color.org).

/**
 * `FORCE_COLOR` speaks first (`0` and `false` mean no), then `NO_COLOR`; one that is empty says nothing. Otherwise only terminals that
 * can show colours get them.
 */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced = '', NO_COLOR: refused = '', TERM: terminal } = env;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return refused === '' && isTerminal && terminal !== 'dumb';
}
