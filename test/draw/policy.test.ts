// A policy as Markdown and as a web page: the same words in both, and text of files that stays text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { drawPolicyHtml } from '../../server/src/draw/policy/policyHtml.ts';
import { writePolicyMarkdown } from '../../server/src/draw/policy/policyMarkdown.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { PolicyDocument } from '../../server/src/protocol/policy.ts';
import { queryPolicy } from '../../server/src/queries/policy.ts';
import { toInstant } from '../../server/src/core/time/instant.ts';

const NOW = toInstant(Date.UTC(2026, 11, 1, 12));

async function policyOf(text: string): Promise<PolicyDocument> {
  const uri = 'file:///policy/a.entitlement.yaml';
  const snapshot = await createProject(createMemoryHost({ [uri]: text })).snapshot([uri]);
  const answer = queryPolicy(snapshot, { uri, now: NOW, name: 'a.entitlement.yaml' });
  assert.ok('document' in answer, JSON.stringify(answer));
  return answer.document;
}

/** What people read, without tags: entities become characters, what nobody sees is gone, blanks are one. */
function wordsOf(html: string): string {
  const body = html.replace(/^[\s\S]*<main>|<\/main>[\s\S]*$/g, '');
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#35': '#' };
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => names[name] ?? whole)
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim();
}

const HOSTILE = [
  '</style><script>alert(1)</script>',
  '- no list',
  '1. no list',
  '# no heading',
  '[a](javascript:b) ![c](d) | e | @octocat #7',
  'a\u202eb\u001b[31mc',
  '=== x',
];

function hostileFile(text: string): string {
  const quoted = JSON.stringify(text);
  return `businessHours:
  h: { name: ${quoted}, description: ${quoted}, timeZone: Europe/Paris, hours: { weekdays: 09:00-17:00 }, holidays: [s] }
holidays: { s: [{ name: ${quoted}, date: 2026-12-24 }] }
milestoneTypes: { m: { name: ${quoted}, description: ${quoted} } }
actions: { a: { emailAlert: { description: ${quoted}, template: T, recipients: [{ role: ${quoted} }] } } }
processes:
  p:
    name: ${quoted}
    description: ${quoted}
    active: true
    businessHours: h
    exit: { when: { Status: ${quoted} } }
    milestones:
      - { milestone: m, target: 1h, when: { Status: ${quoted} }, completeWhen: { Status: x }, warnings: [{ before: 1m, actions: [a] }] }
entitlements: { e: { name: ${quoted}, process: p, when: { Status: ${quoted} } } }
`;
}

describe('a policy for people', () => {
  for (const name of ['cloudnine', 'titantech', 'aquaflow'])
    it(`says the same in Markdown and on a page: ${name}`, async () => {
      const text = readFileSync(`samples/${name}/${name}.entitlement.yaml`, 'utf8').replace(/^imports:\n.*\n/m, '');
      const policy = await policyOf(text);
      const markdown = new MarkdownIt().render(writePolicyMarkdown(policy));
      assert.equal(wordsOf(drawPolicyHtml(policy)), wordsOf(markdown));
    });

  for (const text of HOSTILE)
    it(`shows text of files as text: ${JSON.stringify(text)}`, async () => {
      const policy = await policyOf(hostileFile(text));
      const html = drawPolicyHtml(policy);
      const expected = drawPolicyHtml(await policyOf(hostileFile('plain')));
      const tagsOf = (markup: string): readonly string[] => [...markup.matchAll(/<\/?([a-z]\w*)/g)].map(([tag]) => tag);
      assert.deepEqual(tagsOf(html), tagsOf(expected), 'no element comes of it');
      assert.doesNotMatch(html, /\u202e|\u001b/);
      const markdown = writePolicyMarkdown(policy);
      assert.doesNotMatch(markdown, /\u202e|\u001b|@octocat/);
      const read = new MarkdownIt({ html: true, linkify: true });
      const typesOf = (source: string): readonly string[] =>
        read.parse(source, {}).flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)]);
      const isStructure = (type: string): boolean => type !== 'text' && type !== 'text_special';
      const plain = writePolicyMarkdown(await policyOf(hostileFile('plain')));
      assert.deepEqual(typesOf(markdown).filter(isStructure), typesOf(plain).filter(isStructure));
    });

  it('needs nothing from elsewhere, runs nothing, and says so to the browser', async () => {
    const html = drawPolicyHtml(await policyOf(hostileFile('plain')));
    assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(html, /<script|<link|<img|url\(|https?:/);
    assert.match(html, /prefers-color-scheme: dark/);
    assert.match(html, /@media print/);
  });

  it('begins the year on the day of the clock', async () => {
    const { source } = await policyOf(hostileFile('plain'));
    assert.match(source, /from 1 December 2026 to 30 November 2027/);
  });
});
