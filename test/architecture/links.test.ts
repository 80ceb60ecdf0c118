// What documents of the repository show or lead to is there: files, and headings of files.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

function listDocuments(): readonly string[] {
  return globSync('**/*.md', { ignore: ['**/node_modules', 'dist', 'out', '.vscode-test'] }).sort();
}

function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()]/g, ''));
}

/** Targets of links and pictures; those with a scheme are other places. */
function listTargets(text: string): readonly string[] {
  const found = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)[^)]*\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  return found.filter((target) => !/^[a-z][a-z-]*:/.test(target));
}

/** The anchors that GitHub and VS Code give to the headings of a document. */
function listAnchors(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  const seen = new Map<string, number>();
  return new Set(
    headings.map(([, heading = '']) => {
      const words = heading.trim().toLowerCase();
      const slug = words.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${String(count)}`;
    }),
  );
}

/** Why a link of a document leads nowhere, or undefined. */
function findFault(document: string, target: string): string | undefined {
  const [file = '', anchor] = target.split('#');
  const full = file === '' ? document : path.join(path.dirname(document), decodeURIComponent(file));
  if (!existsSync(full)) return `${target}: there is no ${full}`;
  if (anchor === undefined || !full.endsWith('.md')) return undefined;
  return listAnchors(readFileSync(full, 'utf8')).has(anchor) ? undefined : `${target}: ${full} has no such heading`;
}

describe('documents', () => {
  for (const document of listDocuments()) {
    it(`show and lead to what is there: ${document}`, () => {
      const targets = listTargets(readFileSync(document, 'utf8'));
      assert.deepEqual(
        targets.flatMap((target) => findFault(document, target) ?? []),
        [],
      );
    });
  }

  it('have anchors as GitHub gives them', () => {
    const anchors = [...listAnchors('# §1.4 Adding: `a-b`, twice\n\n## Same\n\n```\n# none\n```\n\n## Same\n')];
    assert.deepEqual(anchors, ['14-adding-a-b-twice', 'same', 'same-1']);
  });

  it('that lead nowhere are told', () => {
    assert.match(findFault('README.md', 'docs/none.md') ?? '', /there is no docs\/none\.md/);
    assert.match(findFault('docs/semantics.md', 'rules.md#none') ?? '', /no such heading/);
    assert.match(findFault('README.md', '#none') ?? '', /no such heading/);
  });
});
