// What changes for customers as a web page: words and pictures, and nothing of a stranger's file as markup.
import assert from 'node:assert/strict';
import { drawDiffHtml } from '../../server/src/draw/comparison/diffHtml.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { processViews, queryComparison, type ComparedSide } from '../../server/src/queries/comparison.ts';
import { queryExampleCase } from '../../server/src/queries/exampleCase.ts';
import { toInstant } from '../../server/src/core/time/instant.ts';
import { allElements, parseXml, textOf } from './xml.ts';

const PROCESS = `businessHours:
  desk: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { answer: { name: "<b>Answer</b>" }, solve: {} }
processes:
  support:
    name: Support & Co
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, when: { Priority: High }, target: 1h }
      - { milestone: solve, target: 8h }
`;

async function sideOf(name: string, text: string): Promise<ComparedSide> {
  const uri = 'memory:/main.entitlement.yaml';
  const snapshot = await createProject(createMemoryHost({ [uri]: text })).snapshot([uri]);
  return { name, processes: processViews(snapshot, uri, { name: 'main.entitlement.yaml', own: true }) };
}

async function draw(before: string, after: string): Promise<string> {
  const [old, fresh] = [await sideOf('before <i>', before), await sideOf('after', after)];
  const comparison = queryComparison(old, fresh, toInstant(Date.parse('2026-03-02T12:00:00Z')));
  return drawDiffHtml(comparison, (process) => queryExampleCase(old, fresh, process));
}

describe('a comparison as a web page', () => {
  it('tells the changes of each process, and draws a case of it as it went and as it goes', async () => {
    const html = await draw(PROCESS, PROCESS.replace('1h', '2h').replace('8h', '4h'));
    const elements = allElements(parseXml(html.replace(/^<!doctype html>\n/, '')));
    const textsOf = (name: string): readonly string[] =>
      elements.filter((element) => element.name === name).map(textOf);
    assert.deepEqual(textsOf('h1'), ['What changes for customers']);
    assert.deepEqual(textsOf('h2'), ['Support & Co']);
    assert.ok(textsOf('li').some((text) => text.includes('target 2h, was 1h')));
    assert.ok(textsOf('strong').includes('<b>Answer</b>'));
    assert.match(
      textsOf('h3')[0] ?? '',
      /^A case that arrives on .*, and that nobody touches, as it went and as it goes$/,
    );
    assert.equal(elements.filter(({ name }) => name === 'svg').length, 1);
    // The milestone that asks for a priority is there: the example has one.
    assert.ok(textsOf('text').some((text) => text.includes('Answer')));
    assert.equal(elements.filter(({ name }) => name === 'script').length, 0);
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    assert.equal(policy?.attributes['content'], "default-src 'none'; style-src 'unsafe-inline'");
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    assert.ok(ids.includes('milestone-title-0') && !ids.includes('milestone-title'));
  });

  it('says that nothing changes, without a picture', async () => {
    const html = await draw(PROCESS, PROCESS);
    assert.match(html, /Nothing, between before &lt;i&gt; and after\./);
    assert.doesNotMatch(html, /<svg/);
  });

  it('tells of a process that is new without a case before', async () => {
    const html = await draw(PROCESS.replace(/processes:[^]*/, ''), PROCESS);
    assert.match(html, /<h2>Support &amp; Co \(new\)<\/h2>/);
  });
});
