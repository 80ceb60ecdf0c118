// Names and descriptions of a stranger in hovers, lenses, hints and findings: text, never a picture that an editor fetches, a link that
// leads out, a heading or a line that is not the product's own.
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { codeLenses, lensTitle } from '../../server/src/features/codeLens.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { hover } from '../../server/src/features/hover.ts';
import { code, plain, plainParagraphs } from '../../server/src/features/hovers/markdown.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { openEditor } from '../support/editor.ts';

const EVIL =
  '![x](https://evil.example/a.png) [b](https://evil.example) <img src=x> https://evil.example www.evil.example me@evil.example `` ` `` \u001b[2J\u202e\u200b\n\n# evil\n\n- evil\n';
const evil = JSON.stringify(EVIL);
/** As it stands in a key, a list or a zone: on one line, with backticks that would end a code span. */
const EVIL_ID = JSON.stringify('a`![x](https://evil.example/a.png)`');

const FILE = `businessHours:
  desk: { name: ${evil}, description: ${evil}, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [days] }
  far: { name: ${evil}, timeZone: ${EVIL_ID}, hours: { weekdays: 09:00-17:00 } }
holidays:
  days: [{ name: ${evil}, description: ${evil}, date: 2026-03-09 }]
milestoneTypes:
  first: { name: ${evil}, description: ${evil} }
  ${EVIL_ID}: { name: ${evil} }
actions:
  warn: { name: ${evil}, description: ${evil}, emailAlert: { template: ${evil}, recipients: [{ role: ${evil} }] } }
processes:
  support:
    name: ${evil}
    description: ${evil}
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first, target: 1h, businessHours: far, warnings: [{ before: 30m, actions: [warn] }] }
      - { milestone: first, target: 2h }
      - { milestone: ${EVIL_ID}, target: { apexClass: ${EVIL_ID} } }
      - { milestone: ${EVIL_ID}, target: { apexClass: ${EVIL_ID}, assume: 2h } }
entitlements:
  premium: { name: ${evil}, process: support }
  other: { process: ${EVIL_ID} }
`;

const SCENARIO = `--- file: a.scenario.yaml
use: ./main.entitlement.yaml
scenarios:
  late:
    description: ${evil}
    process: support
    record: { CreatedDate: 2026-03-06T09:00, Subject: ${evil} }
    expect: { milestones: [{ milestone: first, target: 2026-03-06T09:30 }, { milestone: ${EVIL_ID}, status: completed }] }
`;

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e]/;

/** What may come of a hover: the product's own tables, lists and links into files. */
function checkMarkdown(markdown: string): void {
  assert.doesNotMatch(markdown, CONTROLS, markdown);
  const tokens = new MarkdownIt({ linkify: true, html: true }).parse(markdown, {});
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  for (const { type, attrs, content } of all) {
    assert.ok(!['image', 'html_inline', 'html_block', 'heading_open', 'code_block'].includes(type), markdown);
    // The documentation of a key shows examples.
    assert.ok(type !== 'fence' || !content.includes('evil'), markdown);
    if (type !== 'link_open') continue;
    const [, address = ''] = attrs?.find(([name]) => name === 'href') ?? [];
    assert.match(address, /^(file|memory):/, markdown);
  }
}

describe('text of a stranger in the editor', () => {
  it('is text in every hover, wherever the cursor stands', async () => {
    const opened = await openEditor(`--- file: main.entitlement.yaml\n${FILE}`);
    const text = opened.files[0]?.text ?? '';
    const words = new Set<string>();
    for (let offset = 0; offset < text.length; offset += 1) {
      const found = hover(opened.lookAt(offset));
      if (found === null) continue;
      assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
      words.add(found.contents.value);
    }
    for (const markdown of words) checkMarkdown(markdown);
    assert.ok([...words].filter((markdown) => markdown.includes('evil')).length >= 6, 'the hovers hold the names');
  });

  it('is on one line in lenses, hints and the outline', async () => {
    const opened = await openEditor(`--- file: main.entitlement.yaml\n${FILE}${SCENARIO}`);
    const titles = [...opened.snapshot.files.values()].flatMap((file) =>
      codeLenses(opened.snapshot, file, { simulates: true, runs: true }).flatMap(
        ({ subject }) => lensTitle(opened.snapshot, subject) ?? [],
      ),
    );
    assert.ok(titles.some((title) => title.startsWith('failed: ')));
    const look = opened.lookAt(0);
    const hints = inlayHints(look, { start: 0, end: (opened.files[0]?.text ?? '').length });
    const labels = hints.flatMap(({ label, tooltip }) => [label, tooltip]).filter((each) => typeof each === 'string');
    assert.ok(labels.some((label) => label.includes('evil')));
    const { items } = documentSymbols(look.file, 1000);
    const names = items.flatMap(({ children = [] }) => children.flatMap(({ name, detail = '' }) => [name, detail]));
    assert.ok(names.some((name) => name.includes('evil')));
    for (const line of [...titles, ...labels, ...names]) {
      assert.doesNotMatch(line, CONTROLS);
      assert.doesNotMatch(line, /\n/);
    }
  });

  it('reads as it is written', () => {
    const read = (markdown: string): string =>
      (new MarkdownIt({ linkify: true }).parse(markdown, {})[1]?.children ?? []).map(({ content }) => content).join('');
    for (const text of ['a_b __c__ *d* ~~e~~ &amp; 1 < 2 | #7', '- x', '1. x', '+ x', '=', '\\*', 'America/New_York'])
      assert.equal(read(plain(text)), text);
    assert.equal(plain('America/New_York'), 'America/New_York');
    assert.equal(plainParagraphs('a\nb\n\n\nc'), 'a b\n\nc');
    for (const text of ['a', 'a`b', '``', '`', ' ', 'a``b`']) assert.equal(read(code(text)).trim(), text.trim());
  });
});
