// The world as the product sees it: few async functions. Node, browser and memory implement it; nothing else touches files or the clock.

export interface HostEntry {
  readonly uri: string;
  readonly isFolder: boolean;
}

export interface Host {
  /** The text of a file as UTF-8, or undefined when it does not exist or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** The entries of a folder; empty when it does not exist. */
  list(uri: string): Promise<readonly HostEntry[]>;
  /** Address of docs/rules.md as it was installed with the product; absent where there is none to be opened. */
  readonly rulesPage?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}
