// Standard input, output and error of this process. Must not know the language.

export interface Streams {
  /** Resolves when there is room for more: false when nobody reads any longer. */
  readonly stdout: (text: string) => Promise<boolean>;
  readonly stderr: (text: string) => void;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/** A reader that has seen enough, such as `head`, is no fault; whatever else stands in the way of output ends the process with 2. */
export function createNodeStreams({ stdin, stdout, stderr }: NodeJS.Process = process): Streams {
  let isClosed = false;
  const waiting = new Set<() => void>();
  const goOn = (): void => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') process.exit(2);
    isClosed = true;
    goOn();
  });
  stdout.on('drain', goOn);
  stderr.on('error', () => undefined);
  return {
    async stdout(text) {
      if (!isClosed && !stdout.write(text)) await new Promise<void>((resolve) => waiting.add(resolve));
      return !isClosed;
    },
    stderr: (text) => void stderr.write(text),
    stdin: () => stdin,
  };
}
