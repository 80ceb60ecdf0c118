// Texts of many lines before, beside or behind what is wrong: they are read as short ones are.
import assert from 'node:assert/strict';
import { parse } from '../../server/src/text/parse.ts';

describe('a long text', () => {
  it('reads long runs of comments and blank lines before the content, whatever ends their lines', () => {
    for (const lineBreak of ['\n', '\r\n', '\r'])
      for (const line of ['# note', '', '  ', '\t# note', '%TAG ! x:']) {
        const text = `${line}${lineBreak}`.repeat(20_000);
        assert.ok(!parse(`${text}a: 1${lineBreak}`).problems.some(({ code }) => code === 'yaml-version'), line);
        const told = parse(`${text}%YAML 1.1${lineBreak}---${lineBreak}a: 1`).problems;
        const [version] = told.filter(({ code }) => code === 'yaml-version');
        assert.deepEqual(version?.span, { start: text.length, end: text.length + '%YAML 1.1'.length }, line);
      }
  });

  it('reads a version directive with a long tail', () => {
    const told = parse(`%YAML 1.1${'\t'.repeat(100_000)}x # note\n---\na: 1\n`).problems;
    assert.ok(told.some(({ code }) => code === 'yaml-version'));
    const noted = parse('%YAML 1.1  # old\n---\na: 1\n').problems.find(({ code }) => code === 'yaml-version');
    assert.deepEqual([noted?.span, noted?.args], [{ start: 0, end: 9 }, { version: '1.1' }]);
  });

  it('reads beside a conflict of any length', () => {
    const text = `a: 1\n<<<<<<< HEAD\nb: 2\n=======\n${'c: 3\n'.repeat(200_000)}>>>>>>> branch\n`;
    const told = parse(text).problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
    assert.deepEqual(told, [['conflict-marker', '<<<<<<< HEAD']]);
  });
});
