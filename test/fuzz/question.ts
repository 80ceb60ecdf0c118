// A request with random parameters, and what must be true of its answer.
import type { ClientDocument } from '../support/clientDocument.ts';
import type { Random } from './random.ts';

export interface Question {
  readonly method: string;
  readonly params: object;
  /** False where the answer names places of texts that are no longer there. */
  readonly hasCurrentPlaces?: false;
  /** What must be true beyond `checkPlaces`. Answers edits to apply, where the question was about some. */
  readonly check?: (answer: unknown) => Edited | undefined;
}

/** New texts by uri. */
export type Edited = ReadonlyMap<string, string>;

export interface Asker {
  readonly random: Random;
  readonly document: ClientDocument;
  readonly documents: ReadonlyMap<string, ClientDocument>;
}

export type Ask = (asker: Asker) => Question;
