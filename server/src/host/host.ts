// The world as the product sees it: few async functions. Node, browser and memory implement it; nothing else touches files or the clock.

export interface HostEntry {
  readonly uri: string;
  readonly isFolder: boolean;
}

/**
 * Why a file that is there is not read: the system forbids it, or holds too many files open already; it is too large; it lies outside
 * the roots, or is a link that leads there; it is a pipe or a device; looking at it took
 * without end or all memory; or another failure of the system.
 */
export const UNREADABLE_REASONS = [
  'denied',
  'busy',
  'too-large',
  'outside',
  'link-outside',
  'special',
  'endless',
  'failed',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** A file that is there, and that cannot or must not be read. */
export class UnreadableError extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'UnreadableError';
    this.reason = reason;
  }
}

export interface Host {
  /**
   * The text of a file as UTF-8, or undefined when there is none.
   * @throws UnreadableError when there is one that cannot or must not be read
   */
  read(uri: string): Promise<string | undefined>;
  /**
   * What differs once a file has changed; undefined when there is none that is read. Absent where somebody else tells of changes.
   */
  stamp?(uri: string): Promise<string | undefined>;
  /** The entries of a folder; empty when it does not exist. */
  list(uri: string): Promise<readonly HostEntry[]>;
  /**
   * From now on only files in these folders are read, and in the repositories that hold the folders. Absent where links cannot lead
   * out of what the client opened.
   */
  setRoots?(uris: readonly string[]): void;
  /** Is told which file is looked at next, by its canonical uri, so that a watcher can name what takes without end. Absent where nobody watches. */
  working?(uri: string): void;
  /** Address of docs/rules.md as it was installed with the product; absent where there is none to be opened. */
  readonly rulesPage?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}
