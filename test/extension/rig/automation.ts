// What VS Code tells a page about the tests that it runs, and when such a run counts as passed.
import type { Page } from 'playwright-core';

/** The suite's last line; the runners print it as theirs. */
const CLOSING_LINE = /^\[suite\] (\d+) passed, (\d+) failed$/;

/** What VS Code itself logs meanwhile; VERBOSE=1 shows it. */
const NOISE = new RegExp(
  [
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    '\\[reconnection-grace-time\\]',
    'Updating additional builtin',
    'Ignoring fetching additional',
    'Found additional builtin',
    'Loading development extension',
    '\\[Service Worker\\]',
    '\\[AgentHost',
    '\\[AccountPolicyGate\\]',
    '\\[ChatModelSelection\\]',
    'vscode-test-web-support',
    "Request to '\\S+package\\.nls\\.json' failed",
    'Could not locate the bindings file',
    "Cannot find module '\\./build/Release/watchdog'",
  ]
    .map((start) => `^\\s*(?:Error: |TypeError: )?${start}`)
    .join('|'),
);

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Why the run does not count although no test failed. */
  readonly problem?: string;
}

/**
 * Listens for the end of a run. Await it before the page navigates, `finished` after.
 * A host that crashes or ends itself reports success, so only the suite's own closing line is believed.
 */
export async function watchRun(page: Page, timeoutMs: number): Promise<{ readonly finished: Promise<Outcome> }> {
  let counts: Outcome | undefined;
  let finish: (outcome: Outcome) => void = () => {};
  const finished = new Promise<Outcome>((resolve) => (finish = resolve));
  const fail = (problem: string): void => finish({ passed: 0, failed: 0, ...counts, problem });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const [first] = args;
    const text = typeof first === 'string' ? first : '';
    counts = readClosingLine(text) ?? counts;
    if (process.env['VERBOSE'] || !NOISE.test(text)) (type === 'error' ? console.error : console.log)(...args);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    if (counts === undefined) fail(`the extension host ended (code ${code}) before the suite did`);
    else if (counts.passed + counts.failed === 0) fail('no test ran');
    else if (code !== 0 && counts.failed === 0) fail(`the extension host ended with code ${code}`);
    else finish(counts);
  });
  page.on('crash', () => fail('the page crashed'));
  setTimeout(() => fail(`no answer in ${timeoutMs / 1000} s`), timeoutMs).unref();
  return { finished };
}

/** @returns undefined when the text is not the suite's closing line */
export function readClosingLine(text: string): Outcome | undefined {
  const [, passed, failed] = CLOSING_LINE.exec(text) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  const problem = outcomes.flatMap((outcome) => outcome.problem ?? []).join('\n');
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    ...(problem !== '' && { problem }),
  };
}

/** Prints the line that every runner ends with, and gives the process's exit code. */
export function report({ passed, failed, problem }: Outcome): number {
  if (problem !== undefined) console.error(`[runner] ${problem}`);
  // A run that does not count is a failure, even if nobody counted it.
  const failures = problem !== undefined && failed === 0 ? 1 : failed;
  console.log(`${passed} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}
