// JSON from elsewhere, read piece by piece: what is not as it must be is named with its place. Knows no file.
import { isRecord } from './isRecord.ts';

/** What is wrong, with the place: `groups[2].met is no whole number`. */
export class JsonProblem extends Error {}

export class JsonValue {
  readonly value: unknown;
  readonly #place: string;

  /** @param place as a person writes it: `groups[2].met`; '' for all of it */
  constructor(value: unknown, place = '') {
    this.value = value;
    this.#place = place;
  }

  /** @throws JsonProblem unless it is an object; what the key holds may be absent */
  get(key: string): JsonValue {
    if (!isRecord(this.value)) throw this.#problem('no object');
    return new JsonValue(this.value[key], this.#place === '' ? key : `${this.#place}.${key}`);
  }

  /** @throws JsonProblem unless it is an array */
  list<Item>(read: (item: JsonValue) => Item): Item[] {
    if (!Array.isArray(this.value)) throw this.#problem('no array');
    return this.value.map((item: unknown, index) => read(new JsonValue(item, `${this.#place}[${index}]`)));
  }

  /** @throws JsonProblem unless it is a string */
  text(): string {
    if (typeof this.value !== 'string') throw this.#problem('no text');
    return this.value;
  }

  /** @throws JsonProblem unless it is one of these */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const found = words.find((word) => word === this.value);
    if (found === undefined) throw this.#problem(`none of ${words.join(', ')}`);
    return found;
  }

  /** @throws JsonProblem unless it is a whole number that counts exactly */
  whole(): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value)) throw this.#problem('no whole number');
    return this.value;
  }

  /** @throws JsonProblem unless it is a whole number, 0 or more */
  count(): number {
    if (this.whole() < 0) throw this.#problem('less than 0');
    return this.whole();
  }

  /** @throws JsonProblem unless it is true or false */
  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.#problem('neither true nor false');
    return this.value;
  }

  /** @returns undefined for null and for what is absent */
  optional<Item>(read: (value: JsonValue) => Item): Item | undefined {
    return this.value === null || this.value === undefined ? undefined : read(this);
  }

  /** The same value as another type knows it. @throws JsonProblem unless `isThat` */
  as<Item>(isThat: (value: unknown) => value is Item, what: string): Item {
    if (!isThat(this.value)) throw this.#problem(`no ${what}`);
    return this.value;
  }

  #problem(what: string): JsonProblem {
    return new JsonProblem(`${this.#place === '' ? 'it' : this.#place} is ${what}`);
  }
}
