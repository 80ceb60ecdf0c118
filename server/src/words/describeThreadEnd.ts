// That the language server had to be started again, and without which file.
import { showControls } from './showControls.ts';

/** It stood still, its memory was full, or it threw. */
type Death = { readonly kind: 'still' | 'out-of-memory' } | { readonly kind: 'fault'; readonly fault: unknown };

/** @param uri the file that it worked on @param patience seconds for which it may stand still */
export function describeThreadEnd(end: Death, uri: string | undefined, patience: number): string {
  const name = uri === undefined ? undefined : showControls(nameOf(uri));
  switch (end.kind) {
    case 'still':
      return name === undefined
        ? `Milestone stood still for ${patience} seconds and was started again.`
        : `'${name}' kept Milestone busy for ${patience} seconds without an end. ${leftOut()}`;
    case 'out-of-memory':
      return name === undefined
        ? 'Milestone had no memory left and was started again.'
        : `'${name}' took all memory. ${leftOut()}`;
    case 'fault': {
      const message = showControls(end.fault instanceof Error ? end.fault.message : String(end.fault));
      return name === undefined
        ? `A fault of Milestone itself (${message}): it was started again.`
        : `A fault of Milestone itself (${message}) while it looked at '${name}'. ${leftOut()}`;
    }
  }
}

function leftOut(): string {
  return 'It is left out until it changes; everything else is checked as before.';
}

/** The last part of the uri, decoded where it can be. */
function nameOf(uri: string): string {
  const name = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
