// SECURITY.md: each limit that it promises is the constant of the sources that it names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** `| a file, in bytes | 5,000,000 | `NAME` in `path` |` */
const ROW = /^\| (.+?) +\| ([\d,]+) +\| `([A-Z_]+)` in `([^`]+)` +\|$/gm;

/** The value of `const NAME = 1024 * 1024;`; undefined where there is no such constant. */
function valueOf(source: string, name: string): number | undefined {
  const written = new RegExp(`^(?:export )?const ${name} = ([\\d_]+(?: \\* [\\d_]+)*);`, 'm').exec(source)?.[1];
  return written?.split(' * ').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
}

describe('the limits of SECURITY.md', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  const rows = [...text.matchAll(ROW)];

  it('are all rows of its table', () => {
    assert.ok(rows.length > 20);
    assert.equal(rows.length, text.match(/^\| (?!what |-)/gm)?.length);
  });

  for (const [, what = '', limit = '', name = '', file = ''] of rows)
    it(`is what the sources say: ${what}`, () => {
      assert.equal(valueOf(readFileSync(file, 'utf8'), name), Number(limit.replaceAll(',', '')), `${name} in ${file}`);
    });
});
