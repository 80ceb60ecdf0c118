// package.json as VS Code reads it: what it names exists, and what it matches is what the command line prints.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { SAMPLES } from '../../client/src/samples/samples.ts';
import { EXTENSION_FILES } from '../../server/bundle/products.mjs';

const { contributes } = manifest;
const COMMANDS = new Map(contributes.commands.map((command) => [command.command, command]));

/** Every text of the manifest. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the extension’s manifest', () => {
  it('names every command with the category, a title in words, and registers no other', () => {
    const registered = readFileSync('client/src/startExtension.ts', 'utf8');
    const constants = [
      'server/src/protocol/requests.ts',
      'server/src/protocol/rules.ts',
      'server/src/protocol/metadata.ts',
      'client/src/health/showHealth.ts',
      'client/src/samples/samples.ts',
      'client/src/pastCases/replayCases.ts',
    ]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const [id, { category, title }] of COMMANDS) {
      assert.equal(category, 'Milestone', id);
      assert.match(title, /^[A-Z]/, id);
      assert.ok(registered.includes(`'${id}'`) || constants.includes(`'${id}'`), `${id} is registered`);
    }
  });

  it('has only its own commands in its menus, each hidden where it makes no sense', () => {
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items) {
        assert.ok(COMMANDS.has(item.command), `${menu}: ${item.command}`);
        assert.ok(item.when !== '', `${menu}: ${item.command}`);
      }
    }
  });

  it('has keys for its own commands, in its own languages', () => {
    for (const { command, when } of contributes.keybindings) {
      assert.ok(COMMANDS.has(command), command);
      assert.match(when, /entitlement/);
    }
  });

  it('links only to commands that exist', () => {
    const linked = textsOf(contributes).flatMap((text) => [...text.matchAll(/\(command:(milestone\.\w+)/g)]);
    assert.ok(linked.length > 5);
    for (const [, command = ''] of linked) assert.ok(COMMANDS.has(command), command);
  });

  it('ticks each step of the walkthrough when its thing has happened, which the extension tells', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    const told = ['client/src', 'server/src/protocol'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
        if (!name.endsWith('.ts')) return [];
        const marks = readFileSync(`${folder}/${name}`, 'utf8').matchAll(/markDone\('(\w+)'\)/g);
        return [...marks].map(([, step]) => `onContext:milestone.done.${step}`);
      }),
    );
    assert.deepEqual([...new Set(told)].sort(), [...events].sort());
  });

  it('refers to files that are there and that are packed', () => {
    const files = textsOf(contributes)
      .map((text) => text.replace(/^\.\//, ''))
      .filter((text) => /^(client|docs|schemas|syntaxes)\/\S+\.\w+$/.test(text));
    const samples = SAMPLES.flatMap((sample) => sample.files.map((file) => `samples/${sample.folder}/${file}`));
    assert.ok(files.length > 15);
    for (const file of [...files, ...samples, manifest.icon]) {
      assert.ok(existsSync(file), file);
      assert.ok(
        EXTENSION_FILES.some((packed) => file === packed || file.startsWith(`${packed}/`)),
        `${file} is packed`,
      );
    }
  });

  it('tells every picture in words', () => {
    const media = contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media));
    assert.ok(media.length >= 4);
    for (const { altText } of media) assert.ok(altText.length > 30, altText);
  });
});

/** What the command line prints, out of its golden files. */
function printed(file: string): readonly string[] {
  return readFileSync(`test/commands/${file}.scenario`, 'utf8').split('\n');
}

describe('the problem matchers', () => {
  it('find the file, the line, the severity, the words and the code of a finding', () => {
    const [pattern] = contributes.problemPatterns;
    assert.ok(pattern);
    const expression = new RegExp(pattern.regexp);
    const found = printed('validatePretty').flatMap((line) => expression.exec(line) ?? []);
    const [line] = printed('validatePretty').flatMap((each) => (expression.test(each) ? [each] : []));
    assert.ok(found.length > 0 && line !== undefined);
    const match = expression.exec(line);
    assert.equal(match?.[pattern.file], 'wrong.entitlement.yaml');
    assert.deepEqual([match[pattern.line], match[pattern.column], match[pattern.severity]], ['1', '11', 'error']);
    assert.match(match[pattern.message] ?? '', /^There is no file/);
    assert.equal(match[pattern.code], 'import-missing');
  });

  it('find the file, the line and the sentence of an expectation that failed', () => {
    const matcher = contributes.problemMatchers.find(({ name }) => name === 'milestone-test');
    const patterns = Array.isArray(matcher?.pattern) ? matcher.pattern : [];
    assert.equal(patterns.length, 3);
    const lines = printed('test');
    const expressions = patterns.map(({ regexp }) => new RegExp(regexp));
    const starts = lines.flatMap((_, index) =>
      expressions.every((expression, offset) => expression.test(lines[index + offset] ?? '')) ? [index] : [],
    );
    assert.equal(starts.length, lines.filter((line) => /^ {8}expected +actual$/.test(line)).length);
    const [sentence] = expressions.slice(-1).flatMap((each) => each.exec(lines[(starts[0] ?? 0) + 2] ?? '')?.[1] ?? []);
    assert.equal(sentence, 'First Response is due Mon 9 Mar 2026 09:30; you expected 10:30.');
    assert.ok(starts.length > 1);
    assert.match(lines[starts[0] ?? 0] ?? '', /failing\.scenario\.yaml:12:48 milestones\[0\]\.target$/);
  });
});
