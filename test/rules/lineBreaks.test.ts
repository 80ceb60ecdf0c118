// What is found in a file does not depend on what ends its lines: Windows writes CRLF, and old programs CR.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { createProject } from '../../server/src/project/project.ts';
import { fileKindOf } from '../../server/src/language/read/uri.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { takeOutTold } from '../support/toldMarks.ts';

const FILES: ReadonlyMap<string, string> = new Map(
  globSync(['samples/**/*.{entitlement,scenario}.yaml', 'test/corpus/**/*.{entitlement,scenario}.yaml'])
    .sort()
    .map((file) => [`memory:/${file}`, takeOutTold(readFileSync(file, 'utf8'))]),
);

/** What is found in each file: its place as line and character, its code, its words. */
async function findAll(lineBreak: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const files = [...FILES].map(([uri, text]) => [uri, text.replaceAll('\n', lineBreak)] as const);
  const uris = files.map(([uri]) => uri).filter((uri) => fileKindOf(uri) !== undefined);
  const snapshot = await createProject(createMemoryHost(Object.fromEntries(files))).snapshot(uris);
  return Object.fromEntries(
    uris.map((uri) => [
      uri,
      findingsOf(snapshot, uri).map((finding) => {
        const range = snapshot.file(uri)?.lines.rangeOf(finding.span);
        const words = messageOf(finding).replaceAll(/\r\n?/g, '\n');
        return `${range?.start.line}:${range?.start.character}-${range?.end.line}:${range?.end.character} ${finding.code} ${words}`;
      }),
    ]),
  );
}

describe('findings', () => {
  for (const [name, lineBreak] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`are the same, at the same places, in files with ${name}`, async () => {
      const expected = await findAll('\n');
      assert.ok(Object.values(expected).flat().length > 100);
      assert.deepEqual(await findAll(lineBreak), expected);
    });
});
