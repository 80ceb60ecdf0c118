// What the product's own requests say where they have nothing to tell. Must not know any request.
import type { Problem } from '../protocol/requests.ts';

export const FAULT: Problem = {
  message: 'The language server met a fault.',
  hint: 'Its log (Milestone: Show Output) says more.',
};

export function unreadable(uri: string): Problem {
  return { message: `'${uri}' cannot be read.`, hint: 'Open it in the editor, or check that it still exists.' };
}
