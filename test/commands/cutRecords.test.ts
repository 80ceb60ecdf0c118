// CSV in pieces: wherever the bytes are cut, the records are those that a library reads from the whole.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cutRecords, type TableRow } from '../../server/src/commands/cases/cutRecords.ts';
import { splitRecords } from '../../server/src/commands/cases/splitRecords.ts';
import { createSeenIds } from '../../server/src/commands/cases/seenIds.ts';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(
  text: string,
  sizes: readonly number[],
  isWanted?: readonly boolean[],
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  const format = { name: 'a.csv', encoding: 'utf-8', delimiter: ',' } as const;
  for await (const piece of splitRecords(inPieces(Buffer.from(text), sizes)))
    cutRecords(piece, format, isWanted, (row) => rows.push(row));
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '€', ',', '"', '\n', '\r\n', ' ', '\t'), maxLength: 5 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

function write(rows: readonly (readonly string[])[], ends: readonly string[]): string {
  const quote = (text: string, _: number, { length }: readonly string[]): string =>
    /[,"\r\n]/.test(text) || (text === '' && length === 1) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells, index) => cells.map(quote).join(',') + (ends[index % ends.length] ?? '')).join('');
}

describe('CSV in pieces', () => {
  it('has the records of the whole, with their lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\n'), { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
        async (rows, ends, sizes) => {
          const text = write(rows, ends);
          const found = await read(text, sizes);
          const library: unknown = parse(text, {
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            skip_empty_lines: true,
          });
          assert.deepEqual(
            found.map(({ cells }) => cells),
            library,
          );
          const lines = text.split(/\r\n|\n|\r/);
          for (const { line, cells } of found) {
            const [first = ''] = (cells[0] ?? '').split(/\r\n|\n|\r/);
            assert.ok(lines[line - 1]?.replaceAll('"', '').startsWith(first.replaceAll('"', '')), `${line} of ${text}`);
          }
        },
      ),
    );
  });

  it('makes only the cells that are wanted, and knows how many there are', async () => {
    const rows = await read('a,b,c\n1,"2,2",3\n', [4], [false, true]);
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [
        ['', 'b', ''],
        ['', '2,2', ''],
      ],
    );
  });
});

describe('ids that were there before', () => {
  it('are known again, whatever they look like', () => {
    const id = fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((number) => `500Dn000000${String(number).padStart(4, '0')}`),
      fc.string({ minLength: 1, maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), (ids) => {
        const hasSeen = createSeenIds();
        const known = new Set<string>();
        for (const each of ids) {
          assert.equal(hasSeen(each), known.has(each), each);
          known.add(each);
        }
      }),
    );
  });
});
