// The language server, but for files on disk that make it stand still or throw, as a fault of ours would.
import { serveNode } from '../../../server/src/serveNode.ts';

serveNode((host) => {
  const texts = new Map<string, string | undefined>();
  return {
    ...host,
    async read(uri) {
      const text = await host.read(uri);
      texts.set(uri, text);
      return text;
    },
    working(uri) {
      host.working?.(uri);
      const text = texts.get(uri);
      // Without using the processor: others are at work on this machine.
      if (text?.includes('# endless') === true) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      if (text?.includes('# fatal') === true)
        setImmediate(() => {
          throw new Error('a fault for a test');
        });
    },
  };
});
