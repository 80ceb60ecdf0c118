// What a command may touch of the world: its output, its input, the folder it runs in. Tests bring their own.
import type { Host } from '../host/host.ts';

export interface Io {
  /** Results. */
  readonly stdout: (text: string) => void;
  /** Errors and progress. */
  readonly stderr: (text: string) => void;
  /** All of standard input as UTF-8. */
  readonly stdin: () => Promise<string>;
  /** Writes a file, creating its folder. */
  readonly write: (path: string, text: string) => Promise<void>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Columns of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Whether results may be coloured. */
  readonly color: boolean;
  readonly host: Host;
}

/** Exit codes of interfaces.md. */
export const EXIT_FINE = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

/** Wrong usage or an unreadable file: a message for a person, exit code 2. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
