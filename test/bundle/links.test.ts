// The documents of the extension's page: every link and picture leads somewhere, with a repository and without.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from '../../server/bundle/repositoryOf.mjs';
import { rewriteLinks } from '../../server/bundle/rewriteLinks.mjs';

const DOCUMENTS = ['client/README.md', 'CHANGELOG.md'];

/** What Markdown and HTML of a document lead to. */
function targetsOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
}

describe('the address of the repository', () => {
  const at = (repository: string | { readonly url: string }): string | undefined =>
    repositoryOf({ repository, version: '1.2.3' })?.homepage;

  it('is read in each way that package.json writes it', () => {
    const page = 'https://github.com/acme/milestone#readme';
    assert.equal(at('github:acme/milestone'), page);
    assert.equal(at('https://github.com/acme/milestone'), page);
    assert.equal(at({ url: 'git+https://github.com/acme/milestone.git' }), page);
    assert.equal(at({ url: 'git+https://gitlab.com/acme/milestone.git' }), 'https://gitlab.com/acme/milestone#readme');
  });

  it('is none elsewhere, and where none is named', () => {
    assert.equal(at('https://example.com/acme/milestone.git'), undefined);
    assert.equal(repositoryOf({ version: '1.2.3' }), undefined);
  });
});

describe('the page of the extension', () => {
  const addresses = repositoryOf({ repository: 'github:acme/milestone', version: '1.2.3' });
  assert.ok(addresses);

  it('shows pictures and links to documents of its own version', () => {
    for (const name of DOCUMENTS) {
      const text = readFileSync(name, 'utf8');
      const rewritten = targetsOf(rewriteLinks(text, addresses));
      for (const [index, target] of targetsOf(text).entries()) {
        if (target.startsWith('https:') || target.startsWith('#')) continue;
        const file = path.posix.join(path.posix.dirname(name), target);
        assert.ok(existsSync(file.replace(/#.*/, '')), `${name}: ${target}`);
        const base: string = /\.(?:png|svg)$/.test(target) ? addresses.raw : addresses.blob;
        assert.equal(rewritten[index], `${base}${file}`);
      }
    }
    assert.ok(
      targetsOf(rewriteLinks(readFileSync('client/README.md', 'utf8'), addresses)).some((each) =>
        each.endsWith('light.png'),
      ),
    );
    assert.equal(addresses.raw, 'https://raw.githubusercontent.com/acme/milestone/v1.2.3/');
  });

  it('has neither where the repository has no address yet', () => {
    for (const name of DOCUMENTS) {
      const text = rewriteLinks(readFileSync(name, 'utf8'), undefined);
      assert.deepEqual(
        targetsOf(text).filter((each) => !each.startsWith('https:')),
        [],
      );
      assert.doesNotMatch(text, /<picture|!\[/);
    }
    assert.match(rewriteLinks(readFileSync('client/README.md', 'utf8'), undefined), /\(keys\)/);
  });
});
