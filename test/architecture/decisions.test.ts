// Decisions are numbered, dated, have a status and a cost, and are listed (docs/decisions/README.md).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { compareDocument } from '../support/compareDocument.ts';

const FOLDER = 'docs/decisions';
const HEAD = /^# (\d{4}): (.+)\n\n(\d{4}-\d{2}-\d{2}), (accepted|superseded by \d{4})\n\n/;

const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');

describe('decisions', () => {
  for (const file of files) {
    it(`have a number, a date, a status and a cost: ${file}`, () => {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      const head = HEAD.exec(text);
      assert.ok(
        head,
        'begins with "# NNNN: Title" and below it "YYYY-MM-DD, accepted" or "YYYY-MM-DD, superseded by NNNN"',
      );
      assert.ok(file.startsWith(`${head[1] ?? ''}-`), 'the file is named by its number');
      assert.match(text, /^\*\*Cost\*\*: \S/m);
    });
  }

  it('have a number each, without gaps', () => {
    const numbers = files.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index + 1),
    );
  });

  it('are listed', async () => {
    const rows = files.sort().map((file) => {
      const [, number = '', title = '', date = '', status = ''] =
        HEAD.exec(readFileSync(`${FOLDER}/${file}`, 'utf8')) ?? [];
      return `- [${number}](${file}): ${title} (${date}, ${status})`;
    });
    const index = readFileSync(`${FOLDER}/README.md`, 'utf8');
    const preface = index.split('\n- ')[0]?.trimEnd() ?? '';
    await compareDocument(`${FOLDER}/README.md`, [preface, '', ...rows, ''].join('\n'));
  });
});
