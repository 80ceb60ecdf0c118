// What tools of assistants are made of: commands whose results are caught, and the files that they may read. Types only.
import type { Host } from '../host/host.ts';

/** One run of a command. */
export interface CommandOrder {
  readonly command: string;
  /** Arguments and flags by name, without the format. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Formats that are wanted; each is caught by its name. */
  readonly formats: readonly string[];
  /** What it may read. */
  readonly host: Host;
  /** Paths in results start here. */
  readonly cwd: string;
  readonly input?: string | undefined;
  /** Writes a file that the command changes; absent: nothing may be written. */
  readonly write?: ((file: string, text: string) => Promise<void>) | undefined;
}

export interface Captured {
  readonly exitCode: number;
  /** By the name of the format. */
  readonly results: Readonly<Record<string, string>>;
  /** What it printed beside the formats. */
  readonly printed: string;
  /** What a person is told beside the results, and why there are none. */
  readonly told: string;
}

/** What tools are made of. */
export interface ToolEngine {
  /** Reads what lies in absolute folders, and nothing else of this machine. */
  readonly openHost: (folders: readonly string[]) => Host;
  readonly run: (order: CommandOrder) => Promise<Captured>;
  /** A text in the canonical layout; undefined for one with syntax mistakes. */
  readonly layOut: (text: string) => string | undefined;
  /** Absolute folders whose files may be read when the client names none. */
  readonly folders: readonly string[];
}
