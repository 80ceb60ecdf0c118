// A replay of past cases by the command line, with its progress in a notification; and one case of it, for the timeline preview.
import * as vscode from 'vscode';
import type { BacktestOutput, PastSample } from '../../../server/src/protocol/backtest.ts';
import { isRecord } from '../../../server/src/protocol/isRecord.ts';
import { readSampleCase, type SampleCase } from '../../../server/src/protocol/sampleCase.ts';
import { describeReplayed, readReplayProgress } from '../../../server/src/words/describeReplayed.ts';
import type { CommandLineRun, RunCommandLine } from './runCommandLine.ts';

/** What is replayed. */
export interface ReplayQuestion {
  /** The entitlement file, or a process of a Salesforce project. */
  readonly file: vscode.Uri;
  readonly cases: vscode.Uri;
  readonly history: vscode.Uri | undefined;
  readonly milestones: vscode.Uri | undefined;
  /** A path, or `git:HEAD`: what the cases are compared under. */
  readonly compare: string | undefined;
  /** Id of the process that all cases are in; undefined: each case's entitlement tells. */
  readonly process: string | undefined;
}

/** What a report proposes targets for, as a share that nobody has to think about. */
const PROPOSED_PERCENT = 95;

const EXIT_INTERRUPTED = 130;

/** Exit codes with which a report is printed: fine, under a limit, and interrupted. */
const WITH_REPORT: readonly (number | undefined)[] = [0, 1, EXIT_INTERRUPTED];

export interface ReplayAnswer {
  /** Undefined when there is none; then the message says why. */
  readonly report: BacktestOutput | undefined;
  readonly isInterrupted: boolean;
  readonly message: string;
}

/** Replays with progress that can be cancelled. */
export async function replay(run: RunCommandLine, question: ReplayQuestion): Promise<ReplayAnswer> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    cancellable: true,
    title: `Replaying ${nameOf(question.cases)}`,
  };
  const args = [...argsOf(question), '--propose', String(PROPOSED_PERCENT)];
  const ended = await runWithProgress(run, question, args, options);
  return {
    report: WITH_REPORT.includes(ended.exitCode) ? readReport(ended.stdout) : undefined,
    isInterrupted: ended.exitCode === EXIT_INTERRUPTED || ended.exitCode === undefined,
    message: messageOf(ended),
  };
}

/** One case by its number. @returns what went wrong where there is none */
export async function findPastCase(
  run: RunCommandLine,
  question: ReplayQuestion,
  name: string,
): Promise<PastSample | { readonly message: string } | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    cancellable: true,
    title: `Looking for case ${name}`,
  };
  const ended = await runWithProgress(run, question, [...argsOf(question), '--only', name], options);
  if (ended.exitCode === EXIT_INTERRUPTED || ended.exitCode === undefined) return undefined;
  const sample = readReport(ended.stdout)?.samples?.[0];
  return sample ?? { message: messageOf(ended) };
}

/** The case alone, as a page or a program may hand it on. */
export function toSampleCase(sample: PastSample): SampleCase | null {
  return readSampleCase(sample);
}

function runWithProgress(
  run: RunCommandLine,
  question: ReplayQuestion,
  args: readonly string[],
  options: vscode.ProgressOptions,
): Promise<CommandLineRun> {
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      const onLine = (line: string): boolean => {
        const found = readReplayProgress(line);
        if (found === undefined) return false;
        const percent = found.percent ?? 0;
        // A history that is read first has per cents of its own.
        const increment = found.cases === 0 ? 0 : Math.max(0, percent - shown);
        shown += increment;
        progress.report({ message: describeReplayed(found), increment });
        return true;
      };
      return run(args, { cwd: folderOf(question.file), onLine, token });
    }),
  );
}

function argsOf({ file, cases, history, milestones, compare, process }: ReplayQuestion): readonly string[] {
  const optional = (flag: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [flag, value];
  return [
    ...['backtest', nameOf(file), '--cases', cases.fsPath, '--format', 'json', '--progress', 'json'],
    ...optional('--history', history?.fsPath),
    ...optional('--milestones', milestones?.fsPath),
    ...(milestones === undefined ? [] : ['--verify']),
    ...optional('--compare', compare),
    ...optional('--process', process),
  ];
}

function readReport(text: string): BacktestOutput | undefined {
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** It comes from the command line of the same extension. */
function isReport(value: unknown): value is BacktestOutput {
  return isRecord(value) && value['version'] === 1 && Array.isArray(value['groups']);
}

function messageOf({ stderr, exitCode }: CommandLineRun): string {
  const lines = stderr.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return `The replay ended with exit code ${exitCode ?? 'none'}.`;
  return lines
    .slice(0, 6)
    .join(' ')
    .replace(/^milestone: /, '');
}

/** The last part of a path. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(file: vscode.Uri): string {
  return vscode.Uri.joinPath(file, '..').fsPath;
}
