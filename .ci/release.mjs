// `npm run release -- 0.2.0`: the version in package.json, what is unreleased in the changelog under that version and today's date, one
// commit, one tag. Publishes nothing; refuses what would have to be taken back.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function refuse(reason) {
  console.error(`Nothing was released: ${reason}`);
  process.exit(1);
}

const numbers = (text) => text.split('.').map(Number);
function isLater(next, last) {
  const [a, b] = [numbers(next), numbers(last)];
  const index = a.findIndex((number, place) => number !== b[place]);
  return index >= 0 && a[index] > b[index];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
if (!/^\d+\.\d+\.\d+$/.test(version)) refuse(`name the version: npm run release -- 1.2.3 (now ${manifest.version}).`);
if (!isLater(version, manifest.version)) refuse(`${version} is not later than ${manifest.version}.`);
if (git('status', '--porcelain') !== '') refuse('there are changes that are not committed. Commit or stash them.');
if (git('tag', '--list', `v${version}`) !== '') refuse(`the tag v${version} is there already.`);

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const [head, rest] = changelog.split(/^## Unreleased\n/m);
const [unreleased = ''] = rest?.split(/^## /m) ?? [];
if (!/^- /m.test(unreleased)) refuse('CHANGELOG.md has nothing under "Unreleased".');
// A heading without entries says nothing.
const entries = unreleased.replace(/^### .*\n+(?=^### |$(?![\s\S]))/gm, '').trim();
const today = new Date().toISOString().slice(0, 10);
const older = rest.slice(unreleased.length);

writeFileSync('CHANGELOG.md', `${head}## Unreleased\n\n## ${version} (${today})\n\n${entries}\n\n${older}`);
execFileSync('npm', ['version', version, '--no-git-tag-version', '--ignore-scripts'], { stdio: 'ignore' });
git('add', 'CHANGELOG.md', 'package.json', 'package-lock.json');
git('commit', '-m', `Release ${version}`);
git('tag', '-a', `v${version}`, '-m', `Milestone ${version}`);
console.log(`v${version} is committed and tagged. Look at it, then: git push --follow-tags`);
