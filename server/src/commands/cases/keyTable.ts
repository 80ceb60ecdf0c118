// Ids of records in a table of numbers: they are compared millions of times, and as texts they would fill the memory. Shared between
// threads where its memory is.

/** Characters of an id that count; what comes behind only says which letters are capitals. */
export const KEY_LENGTH = 15;

/** Numbers below 2³⁰ that an id is packed into. */
const LENGTH = 3;
const CHARS = 5;

/** Letters and digits as 1 … 62; everything else is 0. */
const CODES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return code - 0x2f;
  if (code >= 0x41 && code <= 0x5a) return code - 0x36;
  return code >= 0x61 && code <= 0x7a ? code - 0x3c : 0;
});

/**
 * Packs up to fifteen letters and digits, which is what ids are, exactly. Any other text is packed as 90 bits of its hash.
 * @param into three numbers from `at` on
 */
export function packKey(key: string, into: Int32Array, at: number): void {
  if (key.length > KEY_LENGTH) {
    packHash(key, into, at);
    return;
  }
  for (let part = 0; part < LENGTH; part += 1) {
    let packed = 0;
    for (let index = part * CHARS; index < (part + 1) * CHARS; index += 1) {
      const code = index < key.length ? (CODES[key.charCodeAt(index)] ?? 0) : 63;
      if (code === 0) {
        packHash(key, into, at);
        return;
      }
      packed = (packed << 6) | code;
    }
    into[at + part] = packed;
  }
}

/** No packed id has 0 for its last character. */
function packHash(key: string, into: Int32Array, at: number): void {
  for (let part = 0; part < LENGTH; part += 1) {
    let hash = 0x811c9dc5 ^ Math.imul(part + 1, 0x9e3779b1);
    for (let index = 0; index < key.length; index += 1) {
      hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
      hash = (hash << 13) | (hash >>> 19);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    into[at + part] = ((hash ^ (hash >>> 16)) & 0x3fff_ffc0) >>> 0;
  }
}

export interface KeyTable {
  /** The number of a key, from 0 in the order in which they came; a new one for a key that is not there. */
  readonly numberOf: (keys: Int32Array, at: number) => number;
  /** The number of a key; -1 when it is not there. */
  readonly find: (keys: Int32Array, at: number) => number;
  readonly size: () => number;
  /** Its memory, which another thread can open for looking up. */
  readonly memory: () => KeyTableMemory;
}

export interface KeyTableMemory {
  /** Three numbers a key. */
  readonly keys: Int32Array;
  /** By hash: the number of a key and 1, or 0. */
  readonly slots: Int32Array;
  readonly size: number;
}

/** @param memory of another table; it must not grow any more */
export function createKeyTable(memory?: KeyTableMemory): KeyTable {
  let { keys, slots, size } = memory ?? { keys: new Int32Array(3 * 1024), slots: shared(2048), size: 0 };

  function slotOf(from: Int32Array, at: number): number {
    const [a = 0, b = 0, c = 0] = [from[at], from[at + 1], from[at + 2]];
    const mask = slots.length - 1;
    let slot = Math.imul(Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35) ^ c, 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const found = slots[slot] ?? 0;
      if (found === 0) return slot;
      const place = (found - 1) * 3;
      if (keys[place] === a && keys[place + 1] === b && keys[place + 2] === c) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    const more = shared(keys.length * 2);
    more.set(keys);
    keys = more;
    slots = shared(slots.length * 2);
    for (let number = 0; number < size; number += 1) slots[slotOf(keys, number * 3)] = number + 1;
  }

  return {
    numberOf(from, at) {
      const slot = slotOf(from, at);
      const found = slots[slot] ?? 0;
      if (found > 0) return found - 1;
      keys.set(from.subarray(at, at + 3), size * 3);
      slots[slot] = size + 1;
      size += 1;
      if (size * 3 === keys.length) grow();
      return size - 1;
    },
    find: (from, at) => (slots[slotOf(from, at)] ?? 0) - 1,
    size: () => size,
    memory: () => ({ keys, slots, size }),
  };
}

function shared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}
