// A host that does not read some files, because reading them does no good.
import { UnreadableError, type Host } from './host.ts';

/** @param uris canonical */
export function leaveOut(
  host: Host,
  uris: readonly string[],
): { readonly host: Host; readonly readAgain: (uri: string) => void } {
  const left = new Set(uris);
  return {
    host: {
      ...host,
      async read(uri) {
        if (left.has(uri)) throw new UnreadableError('endless');
        return host.read(uri);
      },
    },
    readAgain: (uri) => void left.delete(uri),
  };
}
