// How a flag is written.

/** `maxWarnings` as it is written on a command line: `--max-warnings`. */
export function flagName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
