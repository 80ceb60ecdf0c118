// What comments of the source refer to is there: sections of docs/semantics.md, documents, headings of documents. And each section of the
// semantics has a test that names it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const SOURCES = ['client', 'server', 'test', 'samples', 'schemas', 'syntaxes', '.ci'].map(
  (folder) => `${folder}/**/*.{ts,mts,mjs,cjs,yaml}`,
);

function listHeadings(document: string): readonly string[] {
  return [...readFileSync(document, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
}

/** `3.15` and, for whole chapters, `3`. */
const SECTIONS: ReadonlySet<string> = new Set(
  listHeadings('docs/semantics.md').flatMap((heading) => /^§?(\d+(?:\.\d+)?)\b/.exec(heading)?.[1] ?? []),
);

/** The comments of a text, in `//`, in a block, or after `#`. */
function listComments(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => /(?:^\s*|\s)(?:\/\/|\/?\*|#)\s(.*)$/.exec(line)?.[1] ?? []);
}

/** What a comment refers to and what is not there. */
function findFaults(comment: string): readonly string[] {
  const sections = [...comment.matchAll(/§(\d+(?:\.\d+)*)/g)].flatMap(([reference, number = '']) =>
    SECTIONS.has(number) ? [] : [`${reference}: docs/semantics.md has no such section`],
  );
  const documents = [...comment.matchAll(/(?<![\w/.`-])(\w[\w./-]*\.md)\b(?:, "([^"]+)")?/g)].flatMap(
    ([reference, document = '', heading]) => {
      if (!existsSync(document)) return [`${reference}: there is no ${document}`];
      const isThere = heading === undefined || listHeadings(document).includes(heading);
      return isThere ? [] : [`${reference}: ${document} has no such heading`];
    },
  );
  const elsewhere = [...comment.matchAll(/\bQ\d{1,2}\b|\bissue \d+\b/gi)].map(
    ([reference]) => `${reference}: nobody can look that up in the repository`,
  );
  return [...sections, ...documents, ...elsewhere];
}

const files = globSync(SOURCES, {
  ignore: ['**/node_modules', '**/*.generated.*', 'test/architecture/references.test.ts'],
  dot: true,
}).sort();

describe('comments', () => {
  it('refer to what the repository holds', () => {
    const faults = files.flatMap((file) =>
      listComments(readFileSync(file, 'utf8'))
        .flatMap(findFaults)
        .map((fault) => `${file}: ${fault}`),
    );
    assert.deepEqual(faults, []);
  });

  it('that lead nowhere are told', () => {
    const told = (line: string): string => listComments(line).flatMap(findFaults).join();
    assert.match(told('// As in docs/semantics.md §9.9.'), /§9\.9: docs\/semantics\.md has no such section/);
    assert.match(told(' * (notes/plan.md)'), /there is no notes\/plan\.md/);
    assert.match(told('x = 1; // docs/language.md, "Weather"'), /has no such heading/);
    assert.match(told('# Answered once (Q12).'), /Q12: nobody/);
    assert.equal(told('// docs/semantics.md §1.4 and docs/language.md, "Criteria".'), '');
  });
});

describe('the front page of the server', () => {
  it('names checks that are there', () => {
    const named = [...readFileSync('server/src/README.md', 'utf8').matchAll(/`((?:test|\.)[\w./-]+)`/g)];
    const missing = named.flatMap(([, file = '']) => (existsSync(file) ? [] : [file]));
    assert.deepEqual(missing, []);
    assert.ok(named.length > 5);
  });
});

describe('the semantics', () => {
  const titles = globSync('test/**/*.test.ts', { ignore: '**/node_modules' })
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:describe|it)\(\s*(['"`])(.*?)\1/g)])
    .map(([, , title = '']) => title);

  for (const section of [...SECTIONS].filter((number) => number.includes('.'))) {
    it(`has a test that names §${section}`, () => {
      assert.ok(titles.some((title) => new RegExp(`§${section.replace('.', '\\.')}(?!\\d|\\.\\d)`).test(title)));
    });
  }
});
