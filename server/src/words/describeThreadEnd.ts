// That the language server had to be started again, and without which file.
import { showControls } from './showControls.ts';

/** It stood still, its memory was full, or it threw. */
type Death = { readonly kind: 'still' | 'out-of-memory' } | { readonly kind: 'fault'; readonly fault: unknown };

const LEFT_OUT = 'It is left out until it changes; everything else is checked as before.';

/** @param file the name of the file that it worked on @param patience seconds for which it may stand still */
export function describeThreadEnd(end: Death, file: string | undefined, patience: number): string {
  const name = file === undefined ? undefined : showControls(file);
  switch (end.kind) {
    case 'still':
      return name === undefined
        ? `Milestone stood still for ${patience} seconds and was started again.`
        : `'${name}' kept Milestone busy for ${patience} seconds without an end. ${LEFT_OUT}`;
    case 'out-of-memory':
      return name === undefined
        ? 'Milestone had no memory left and was started again.'
        : `'${name}' took all memory. ${LEFT_OUT}`;
    case 'fault': {
      const message = showControls(end.fault instanceof Error ? end.fault.message : String(end.fault));
      return name === undefined
        ? `A fault of Milestone itself (${message}): it was started again.`
        : `A fault of Milestone itself (${message}) while it looked at '${name}'. ${LEFT_OUT}`;
    }
  }
}
