// `npm run package`, after a production build: the extension as out/milestone.vsix, out of a folder that holds what the editor needs and
// nothing else. The same sources give the same bytes.
import { createVSIX } from '@vscode/vsce';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BUNDLES, EXTENSION_FILES, NOTICES } from './products.mjs';
import { repositoryOf } from './repositoryOf.mjs';
import { rewriteLinks } from './rewriteLinks.mjs';

const FOLDER = 'out/extension';

/** Keys of package.json that are npm's. */
const NPM_ONLY = ['author', 'bin', 'devDependencies', 'exports', 'files', 'oclif', 'overrides', 'scripts'];

/** The time of all files in the archive, in seconds: npm's own. */
const TIME = Date.UTC(1985, 9, 26, 8, 15) / 1000;

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const repository = repositoryOf(manifest);
if (repository === undefined)
  console.warn(
    'package.json names no repository: the page of the extension has no pictures and no links to documents.',
  );

rmSync(FOLDER, { recursive: true, force: true });
for (const file of [...BUNDLES.extension, ...EXTENSION_FILES]) copy(file, file);
copy(NOTICES.extension, '.');
writeDocument('client/README.md', 'README.md');
writeDocument('CHANGELOG.md', 'CHANGELOG.md');
write('package.json', `${JSON.stringify(extensionManifest(), null, 2)}\n`);

// Neither who packages nor where is part of what is packaged.
for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o644);
process.env.SOURCE_DATE_EPOCH = String(TIME);
process.env.TZ = 'UTC';
await createVSIX({
  cwd: FOLDER,
  packagePath: resolve('out/milestone.vsix'),
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: repository === undefined,
});

function extensionManifest() {
  const own = Object.fromEntries(Object.entries(manifest).filter(([key]) => !NPM_ONLY.includes(key)));
  if (repository === undefined) return own;
  const { url, homepage, bugs } = repository;
  return { ...own, repository: { type: 'git', url }, homepage, bugs: { url: bugs } };
}

function copy(from, to) {
  mkdirSync(dirname(join(FOLDER, to)), { recursive: true });
  cpSync(from, join(FOLDER, to), { recursive: true });
}

function writeDocument(from, to) {
  write(to, rewriteLinks(readFileSync(from, 'utf8'), repository));
}

function write(file, text) {
  writeFileSync(join(FOLDER, file), text);
}
