// What a command may touch of the world: its output, its input, the folder it runs in. Tests bring their own.
import type { Host } from '../host/host.ts';
import type { Sink } from '../host/openSink.ts';
import type { Thread } from '../host/threads.ts';
import type { GivenConfig } from '../project/project.ts';
import type { ToolEngine } from './toolEngine.ts';
import { showControls, showOrders } from '../words/showControls.ts';

export interface Io {
  /** Results. Resolves when there is room for more: false when nobody reads any longer, which is no fault. */
  readonly stdout: (text: string) => Promise<boolean>;
  /** Errors and progress: what is written there goes through `tell`. */
  readonly stderr: (text: string) => void;
  /** Standard input as it comes, once. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Writes a file, creating its folder; commands call `writeOut`, which says in words what goes wrong. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** The same for a file that is too long to be held. */
  readonly open: (path: string) => Promise<Sink>;
  /** What continuous integration tells about its run. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Columns of the terminal that standard error is, for progress; absent where it is none. */
  readonly progressColumns?: () => number;
  /**
   * Has `interrupted` called by the first Ctrl-C, which then does not end the process. Absent where nobody can interrupt.
   * @returns what gives that up
   */
  readonly onInterrupt?: (interrupted: () => void) => () => void;
  /** Whether results may be coloured. */
  readonly color: boolean;
  /** What findFiles finds is what it reads: see `Host.setRoots`. */
  readonly host: Host;
  /** The configuration of all files, or false for none; absent: the nearest above each file. */
  readonly config?: GivenConfig | false;
  /** How many threads run at the same time, this one among them. */
  readonly processors: number;
  /** Starts threads that help: so many, or as many as there are processors. Absent where there can be none. */
  readonly startThreads?: (count: number | undefined) => readonly Thread[];
  /** Serves an editor over standard input and output until it hangs up. */
  readonly serve: () => Promise<void>;
  /** Serves an assistant over the same, with tools that are made of commands. */
  readonly serveTools: (engine: ToolEngine) => Promise<void>;
}

/** Exit codes. */
export const EXIT_FINE = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;
/** As shells say it of a program that Ctrl-C ended. */
export const EXIT_INTERRUPTED = 130;

/** Wrong usage, or a file that cannot be read or written: a message for a person. */
export class UsageError extends Error {
  readonly hint: string | undefined;
  /** 1 where errors in the files are why there is no answer. */
  readonly exitCode: number;

  constructor(message: string, hint?: string, exitCode: number = EXIT_USAGE) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
    this.exitCode = exitCode;
  }

  /** Lines for `tell`. */
  lines(): readonly string[] {
    return [`milestone: ${this.message}`, ...(this.hint === undefined ? [] : [this.hint])];
  }
}

/** Writes lines to standard error. What files smuggle into one – line breaks, escape sequences, orders for a service – is shown. */
export function tell({ stderr }: Pick<Io, 'stderr'>, ...lines: readonly string[]): void {
  if (lines.length > 0) stderr(toLines(lines));
}

/** The same on standard output. */
export async function writeResults({ stdout }: Pick<Io, 'stdout'>, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await stdout(toLines(lines));
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${showOrders(showControls(line))}\n`).join('');
}
