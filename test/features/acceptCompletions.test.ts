// Every item at every place of every sample and corpus file is accepted as editors do, and the file is read again: it stays YAML, what
// stands elsewhere stays, and every editor gets the same.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseDocument } from 'yaml';
import { complete } from '../../server/src/features/completion/complete.ts';
import { findSite } from '../../server/src/features/completion/findSite.ts';
import type { RequestContext } from '../../server/src/features/requestContext.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Path } from '../../server/src/text/tree.ts';
import { acceptItem, OTHER_CLIENTS, VS_CODE, type CompletionClient } from '../support/completionClient.ts';
import { someOf } from '../support/depth.ts';
import { FRIDAY_AFTERNOON } from '../support/editor.ts';

const FILES = ['samples', 'test/corpus'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:entitlement|scenario)\.yaml$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort(),
);

/** A text with a place in it where somebody writes. */
interface Place {
  readonly text: string;
  readonly offset: number;
}

/** Both ends of every word, and a line begun below each line: at its column, and with a dash where it has one. */
function placesIn(text: string): readonly Place[] {
  const words = [...text.matchAll(/[^\s,:[\]{}]+/g)].flatMap(({ index, 0: word }) => [
    { text, offset: index },
    { text, offset: index + word.length },
  ]);
  const lines = [...text.matchAll(/^( *)(- )?.*\n/gm)].flatMap(({ index, 0: line, 1: indent = '', 2: dash }) =>
    [indent, ...(dash === undefined ? [] : [`${indent}- `, `${indent}  `])].map((begun) => {
      const end = index + line.length;
      return { text: `${text.slice(0, end)}${begun}\n${text.slice(end)}`, offset: end + begun.length };
    }),
  );
  return [...words, ...lines];
}

/** What YAML reads; undefined where it cannot. */
function readYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent', merge: true });
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** The value without what stands at a path. */
function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return 'the place';
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? without(item, rest) : item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === step ? without(child, rest) : child]),
  );
}

/** A text that was opened: most places of a file are in the same one. */
interface Opened {
  readonly text: string;
  readonly value: unknown;
  readonly look: Omit<RequestContext, 'offset'>;
}

async function open(uri: string, text: string): Promise<Opened> {
  const host = createMemoryHost({ [uri]: text }, FRIDAY_AFTERNOON);
  const snapshot = await createProject(host).snapshot([uri]);
  const file = snapshot.file(uri);
  assert.ok(file);
  return { text, value: readYaml(text), look: { snapshot, file, now: FRIDAY_AFTERNOON } };
}

function itemsFor(client: CompletionClient, look: RequestContext): readonly CompletionItem[] {
  return complete({ ...look, files: [look.file.uri], snippets: client.snippets, layout: client.layout });
}

/** What goes wrong when the items of a place are accepted. */
function faultsAt(name: string, opened: Opened, place: Place): readonly string[] {
  const before = opened.value;
  const site = findSite(place.text, place.offset);
  if (before === undefined || site === undefined) return [];
  const look = { ...opened.look, offset: place.offset };
  const others = OTHER_CLIENTS.map((client) => ({ client, items: itemsFor(client, look) }));
  const places = itemsFor(VS_CODE, look).map((item, index) => ({ item, index }));
  return someOf(places).flatMap(({ item, index }) => {
    const text = acceptItem(VS_CODE, look.file, item);
    const after = readYaml(text);
    const where = `${name}:${String(look.file.lines.lineAt(place.offset) + 1)} '${item.label}' (${site.kind} ${site.path.join('.')})`;
    if (after === undefined)
      return [`${where} breaks the file:\n${text.slice(Math.max(0, place.offset - 150), place.offset + 150)}`];
    // What is changed at an anchor changes wherever its alias stands.
    if (!place.text.includes('&') && !isSame(without(before, site.path), without(after, site.path)))
      return [
        `${where} changes what stands elsewhere:\n${text.slice(Math.max(0, place.offset - 150), place.offset + 150)}`,
      ];
    return others.flatMap(({ client, items }) => {
      const other = items[index];
      if (other === undefined) return [`${where} is missing for ${client.name}`];
      const changed = acceptItem(client, look.file, other);
      const same = changed === text || (client.layout !== 'relative' && isSame(readYaml(changed), after));
      return same
        ? []
        : [
            `${where} differs for ${client.name}:\n${changed.slice(Math.max(0, place.offset - 150), place.offset + 150)}`,
          ];
    });
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(withoutEmpty(a)) === JSON.stringify(withoutEmpty(b));
}

/** A key that is opened holds nothing yet, with or without a dash below it. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty);
    return items.length === 1 && items[0] === null ? null : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutEmpty(child)]));
}

describe('accepting completions', () => {
  for (const name of FILES)
    it(`leaves ${name} whole`, async () => {
      // The corpus marks where its findings are.
      const text = readFileSync(name, 'utf8').replaceAll('\r\n', '\n').replaceAll(/[⟦⟧]/g, '');
      const faults: string[] = [];
      // Places are as many as words and lines: `npm test` looks at a fifth of a fifth.
      let opened = await open(`memory:/${name}`, text);
      for (const place of someOf(someOf(placesIn(text)))) {
        if (opened.text !== place.text) opened = await open(`memory:/${name}`, place.text);
        faults.push(...faultsAt(name, opened, place));
      }
      assert.deepEqual(faults.slice(0, 5), [], `${String(faults.length)} faults`);
    });
});
