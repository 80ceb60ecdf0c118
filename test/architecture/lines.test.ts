// Only text/position finds where lines begin and end: whoever searches a document for its breaks forgets one of the three.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const ROOMS = ['features', 'language', 'lsp', 'project', 'queries', 'rules'].map(
  (room) => `server/src/${room}/**/*.ts`,
);

/** A search for line breaks by hand, as `text.lastIndexOf('\n', offset)`. */
const SEARCH = /ndexOf\((['"`])(?:\\r)?\\n\1/;

describe('lines', () => {
  it('are found by text/position alone', () => {
    const searching = globSync(ROOMS, { ignore: '**/*.generated.*' }).filter((file) =>
      SEARCH.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(searching, []);
  });

  it('that are found by hand are told', () => {
    assert.match(String.raw`const start = text.lastIndexOf('\n', offset - 1) + 1;`, SEARCH);
    assert.match(String.raw`text.indexOf("\r\n")`, SEARCH);
    assert.doesNotMatch('lineStartOf(text, offset)', SEARCH);
  });
});
