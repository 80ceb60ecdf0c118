// What nobody sees in a file is reported, and what other scripts need is not.
import assert from 'node:assert/strict';
import { findingsIn } from '../support/findingsIn.ts';

const namesIn = async (name: string): Promise<readonly string[]> =>
  (await findingsIn(`milestoneTypes:\n  a: { name: ${name} }\n`))
    .filter(({ code }) => code === 'invisible-character')
    .map(({ message }) => message);

describe('characters that nobody sees', () => {
  it('are named with what they do, once a line', async () => {
    assert.deepEqual(await namesIn('a\u202eb\u202c'), [
      'U+202E stands here, which nobody sees: it turns the direction of what follows. Remove it.',
    ]);
    for (const [character, name] of [
      ['\u200b', 'U+200B'],
      ['\u00ad', 'U+00AD'],
      ['\u2060', 'U+2060'],
      ['\u{e0041}', 'U+E0041'],
      ['\u200e', 'U+200E'],
      ['\ufeff', 'U+FEFF'],
    ] as const)
      assert.match((await namesIn(`a${character}b`))[0] ?? '', new RegExp(`^U\\+${name.slice(2)} `));
  });

  it('are found in comments too', async () => {
    const found = await findingsIn('# a\u2066b\nmilestoneTypes: { a: {} }\n');
    assert.ok(found.some(({ code }) => code === 'invisible-character'));
  });

  it('are no finding where a script, an emoji or an encoding needs them, or where they can be read', async () => {
    for (const name of [
      'سلام\u200f!',
      'می\u200cخواهم',
      '👩\u200d👩\u200d👧',
      '🏴\u{e0067}\u{e0062}\u{e007f}',
      '"a\\u202eb"',
    ])
      assert.deepEqual(await namesIn(name), [], name);
    const marked = await findingsIn('\ufeffmilestoneTypes: { a: {} }\n');
    assert.ok(!marked.some(({ code }) => code === 'invisible-character'));
  });
});
