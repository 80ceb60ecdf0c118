// The suite's last words. The runners believe nothing else (rig/automation.ts).

/** Prints the closing line and returns it. @throws when a test failed, for the host to end with an error */
export function closingLine(stats: Mocha.Stats | undefined, failures: number): string {
  const line = `[suite] ${stats?.passes ?? 0} passed, ${failures} failed`;
  console.log(line);
  return line;
}
