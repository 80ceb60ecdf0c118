// The README of the package: without pictures, and links as plain words, since neither leads anywhere on the extension's page in the
// editor. What it tells is the README's own.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @param text Markdown */
export function withoutRelatives(text) {
  return text
    .replace(/<picture>[\s\S]*?<\/picture>\n+/g, '')
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync('out', { recursive: true });
  writeFileSync('out/README.md', withoutRelatives(readFileSync('README.md', 'utf8')));
}
