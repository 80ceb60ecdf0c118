// Realistic files with several mistakes each: everything that is found in them, with its place, severity and words, so that a finding that
// is lost, doubled or moved shows. `UPDATE=1` writes what is found; read the difference before you commit it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createProject } from '../../server/src/project/project.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { ALL_RULES } from '../../server/src/rules/all.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { putInTold, takeOutTold } from '../support/toldMarks.ts';

const FOLDER = 'test/corpus/mistaken';
const marked = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
const files = Object.fromEntries([...marked].map(([name, text]) => [`memory:/${name}`, takeOutTold(text)]));

describe('realistic files with mistakes', () => {
  const found = new Set<string>();

  for (const [name, expected] of marked)
    it(`are told of as ${name} expects`, async () => {
      const uri = `memory:/${name}`;
      const snapshot = await createProject(createMemoryHost(files)).snapshot(Object.keys(files));
      const told = findingsOf(snapshot, uri).map((finding) => {
        found.add(finding.code);
        return { span: finding.span, words: `${finding.severity} ${finding.code}: ${messageOf(finding)}` };
      });
      const actual = putInTold(files[uri] ?? '', told);
      if (process.env['UPDATE'] === '1') writeFileSync(`${FOLDER}/${name}`, actual);
      else assert.equal(actual, expected);
    });

  const RAISED = 'rules: { no-actions: error, unused-definition: error, target-order: error }\n';
  for (const [what, config] of [
    ['as they come', '{}\n'],
    ['as a configuration makes them', RAISED],
  ] as const)
    it(`have the same errors where only errors are asked for, ${what}`, async () => {
      const inFolder = Object.entries(files).map(
        ([uri, text]) => [uri.replace('memory:/', 'memory:/a/'), text] as const,
      );
      const uris = inFolder.map(([uri]) => uri);
      const host = createMemoryHost({ ...Object.fromEntries(inFolder), 'memory:/a/milestone.config.yaml': config });
      const snapshot = await createProject(host).snapshot(uris);
      const codes = new Set<string>();
      for (const uri of uris) {
        const errors = findingsOf(snapshot, uri).filter(({ severity }) => severity === 'error');
        assert.deepEqual(findingsOf(snapshot, uri, { errorsAlone: true }), errors, uri);
        for (const { code } of errors) codes.add(code);
      }
      assert.ok(codes.has('unknown-reference'));
      assert.equal(codes.has('no-actions'), config === RAISED);
    });

  it('show most of the rules at work', () => {
    assert.ok(found.size > ALL_RULES.length * 0.6, `only ${[...found].sort().join(', ')}`);
  });
});
