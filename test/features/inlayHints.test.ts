import assert from 'node:assert/strict';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { itWithBothBreaks, openEditor, type Editor } from '../support/editor.ts';

const PROCESS = `# 😀
businessHours:
  us-support:
    name: US Support
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
  night: { timeZone: Etc/UTC, hours: { everyday: 24h } }
milestoneTypes: { a: {}, b: {} }
processes:
  support:
    businessHours: us-support
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: a, description: 😀, target: 1h }
      - milestone: b
        businessHours: night
        target: { apexClass: Minutes, assume: 90 } # from the org
  bare:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: a, target: 30m }
      - { milestone: b, target: 300h }
`;

/** The text with the hints written into it. */
function withHints({ look }: Editor, from = 0, to = look.file.text.length): string {
  const { file } = look;
  return inlayHints(look, { start: from, end: to })
    .map(({ position, label }) => ({
      at: file.lines.offsetAt(position),
      label: typeof label === 'string' ? label : label.map((part) => part.value).join(''),
    }))
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, label }) => `${text.slice(0, at)}«${label}»${text.slice(at)}`, file.text);
}

describe('inlay hints', () => {
  itWithBothBreaks('say behind a target what it comes to and when it would be due now', async (breaks) => {
    const text = withHints(await openEditor(breaks(PROCESS)));
    const hints = [...text.matchAll(/(\S+)«([^»]*)»/g)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`);
    assert.deepEqual(hints, [
      '1h = 1 business hour (US Support) · due Mon 09:30 if opened now',
      '} = 1 h 30 min business time · due Fri 23:00 if opened now',
      '30m = 30 minutes around the clock · due Fri 22:00 if opened now',
      '300h = 300 hours around the clock · due Thu 19 Mar 09:30 if opened now',
    ]);
  });

  it('are silent where the hours that are named cannot be read', async () => {
    const broken = PROCESS.replace('09:00-17:00', '09:00-17');
    assert.notEqual(broken, PROCESS);
    const text = withHints(await openEditor(broken));
    assert.doesNotMatch(text, /1h«/);
    assert.match(text, /30m«/);
  });

  it('have the parts that somebody wants', async () => {
    const { look } = await openEditor(PROCESS);
    const first = (duration: boolean, calendar: boolean, deadline: boolean): unknown =>
      inlayHints(look, { start: 0, end: look.file.text.length }, { duration, calendar, deadline })[0]?.label;
    assert.equal(first(true, false, false), ' = 1 business hour');
    assert.equal(first(true, true, false), ' = 1 business hour (US Support)');
    assert.equal(first(false, true, true), ' (US Support) · due Mon 09:30 if opened now');
    assert.equal(first(false, false, true), ' due Mon 09:30 if opened now');
    assert.equal(first(false, false, false), undefined);
  });

  it('say nothing of targets that are counted in business hours which are not here', async () => {
    const text = PROCESS.replace('        businessHours: night\n', '        businessHours: depot\n').replace(
      '  night: {',
      '  depot: { external: true }\n  night: {',
    );
    const shown = withHints(await openEditor(text));
    assert.match(shown, /target: 1h«/);
    assert.doesNotMatch(shown, /assume: 90 }«/);
  });

  it('are made for the visible part only', async () => {
    const editor = await openEditor(PROCESS);
    const from = PROCESS.indexOf('  bare:');
    assert.equal(withHints(editor, from).match(/«/g)?.length, 2);
    assert.equal(withHints(editor, 0, 20), PROCESS);
  });

  it('are not made for targets of imported files', async () => {
    const editor = await openEditor(
      `--- file: a.entitlement.yaml\nimports: [./b.entitlement.yaml]\n--- file: b.entitlement.yaml\n${PROCESS}`,
    );
    assert.deepEqual(inlayHints(editor.look, { start: 0, end: 1000 }), []);
  });

  it('tell the zone and the calendar when one points at them', async () => {
    const { look } = await openEditor(PROCESS);
    const [first] = inlayHints(look, { start: 0, end: look.file.text.length });
    assert.equal(
      first?.tooltip,
      'A case opened now is due Mon 9 Mar 2026 09:30. Counted in US Support, time zone America/New_York.',
    );
  });
});
