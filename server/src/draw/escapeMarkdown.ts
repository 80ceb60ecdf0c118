// Text of files in Markdown as GitHub, GitLab and Azure show it: never markup, a link, a mention, an emoji, mathematics or a second line.
import { showControls } from '../words/showControls.ts';

/** Stands between two characters that would mean something together. Nobody sees it. */
const APART = '&#8203;';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  $: '&#36;',
  '\u200b': APART,
};

/** What the services make links of, though it is no Markdown: split after the first group. */
const REFERENCES: readonly RegExp[] = [
  /(@)(?=[\p{L}\p{N}_-])/gu, // people and teams; also e-mail addresses
  /([#!%])(?=\d)/g, // issues, merge requests, milestones
  /(\bGH-)(?=\d)/gi,
  /(\b[a-z][a-z0-9+.-]*:)(?=\/\/)/gi, // addresses
  /(\bwww)(?=\.)/gi,
  /(:)(?=[a-z0-9_+-]+:)(?!\d\d:)/gi, // emoji, but no times of day
];

/** A commit's hash, whole or shortened. */
const COMMIT = /\b[0-9a-f]{7,40}\b/gi;

/** For headings, paragraphs and cells of tables. */
export function escapeMarkdown(text: string): string {
  const apart = REFERENCES.reduce((shown, reference) => shown.replace(reference, '$1\u200b'), showControls(text));
  return apart
    .replace(COMMIT, (hash) => hash.replace(/.{6}(?=.)/g, '$&\u200b'))
    .replace(/[&<>$\u200b]|[\\`*_~[\]#|]/g, (character) => ENTITIES[character] ?? `\\${character}`)
    .replace(/\s+/g, ' ');
}

/** As code, where nothing but the backtick means anything. */
export function markdownCode(text: string): string {
  return `\`${showControls(text).replaceAll('`', "'")}\``;
}
