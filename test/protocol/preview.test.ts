import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFromView, readPreviewState } from '../../server/src/protocol/preview.ts';

const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
const place = { file: 'file:///a.entitlement.yaml', range };

const SAMPLE = {
  at: '2026-03-06T16:30',
  set: { Priority: 'High' },
  events: [
    { when: '20m', kind: 'set', field: 'Status', value: 'Working' },
    { when: '', kind: 'complete', milestone: 'first-response' },
    { when: '2026-03-09T09:10', kind: 'enter', process: 'support' },
    { when: '3h', kind: 'formulas', formula: 'ISNEW()', holds: false },
    ...['stop', 'resume', 'close', 'reopen', 'exit'].map((kind) => ({ when: '4h', kind })),
  ],
};

describe('what the preview’s page may say', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'select', selected: { kind: 'scenario', id: 'friday' } },
    { type: 'select', selected: { kind: 'process', id: 'support' } },
    { type: 'change', sample: SAMPLE },
    { type: 'change', sample: { ...SAMPLE, at: '2026-03-06T16:30:20', set: {}, events: [] } },
    { type: 'reset' },
    { type: 'saveScenario' },
    { type: 'reveal', place },
    { type: 'export', format: 'svg', text: '<svg/>' },
    { type: 'export', format: 'html', text: '' },
    { type: 'stopComparing' },
    { type: 'openSample' },
    { type: 'writeTarget', target: { process: 'support', index: 0, minutes: 90 } },
    { type: 'change', sample: { ...SAMPLE, targets: [{ process: 'support', index: 2, minutes: 1 }] } },
    { type: 'accept', path: null },
    { type: 'accept', path: 'milestones[0].target' },
  ]) {
    it(`accepts ${JSON.stringify(message).slice(0, 60)}`, () => {
      assert.deepEqual(readFromView(message), message);
    });
  }

  for (const message of [
    null,
    'ready',
    [],
    {},
    { type: 'run' },
    { type: 'accept' },
    { type: 'accept', path: 1 },
    { type: 'select' },
    { type: 'select', selected: { kind: 'file', id: 'x' } },
    { type: 'select', selected: { kind: 'scenario', id: 1 } },
    { type: 'change' },
    { type: 'change', sample: { ...SAMPLE, at: 'now' } },
    { type: 'change', sample: { ...SAMPLE, at: '2026-03-06T16:30Z' } },
    { type: 'change', sample: { ...SAMPLE, set: { Priority: 1 } } },
    { type: 'change', sample: { ...SAMPLE, set: ['x'] } },
    { type: 'change', sample: { ...SAMPLE, events: {} } },
    { type: 'change', sample: { ...SAMPLE, targets: [{ process: 'support', index: 0, minutes: 0 }] } },
    { type: 'change', sample: { ...SAMPLE, targets: {} } },
    { type: 'writeTarget', target: { process: 'support', index: -1, minutes: 5 } },
    { type: 'writeTarget' },
    { type: 'change', sample: { ...SAMPLE, events: [null] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ kind: 'stop' }] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ when: '1h', kind: 'vanish' }] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ when: '1h', kind: 'set', field: 'Status' }] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ when: '1h', kind: 'complete' }] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ when: '1h', kind: 'enter', process: 1 }] } },
    { type: 'change', sample: { ...SAMPLE, events: [{ when: '1h', kind: 'formulas', formula: 'a', holds: 'yes' }] } },
    { type: 'reveal', place: { file: 'x' } },
    { type: 'reveal', place: { file: 1, range } },
    { type: 'reveal', place: { file: 'x', range: { start: { line: -1, character: 0 }, end: range.end } } },
    { type: 'reveal', place: { file: 'x', range: { start: { line: 0.5, character: 0 }, end: range.end } } },
    { type: 'reveal', place: { file: 'x', range: { start: range.start } } },
    { type: 'export', format: 'exe', text: '' },
    { type: 'export', format: 'svg' },
  ]) {
    it(`refuses ${JSON.stringify(message).slice(0, 90)}`, () => {
      assert.equal(readFromView(message), null);
    });
  }

  it('lets nothing through that it does not know', () => {
    assert.deepEqual(readFromView({ type: 'ready', command: 'x' }), { type: 'ready' });
    assert.deepEqual(readFromView({ type: 'reveal', place: { ...place, command: 'x' } }), { type: 'reveal', place });
    const events = [{ when: '1h', kind: 'stop' }];
    const sample = { ...SAMPLE, events, command: 'x' };
    const read = readFromView({
      type: 'change',
      sample: { ...sample, events: [{ when: '1h', kind: 'stop', run: 'x' }] },
    });
    assert.deepEqual(read, { type: 'change', sample: { ...SAMPLE, events } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        readFromView(message);
        readPreviewState(message);
      }),
    );
  });
});

describe('what a preview’s panel keeps over a reload', () => {
  const state = {
    uri: 'file:///a.scenario.yaml',
    selected: { kind: 'process', id: 'support' },
    sample: { ...SAMPLE, timeZone: 'America/New_York', isChanged: true },
  };

  it('comes back as it was', () => {
    assert.deepEqual(readPreviewState(state), state);
    assert.deepEqual(readPreviewState({ ...state, selected: null, sample: null }), {
      ...state,
      selected: null,
      sample: null,
    });
  });

  it('keeps what it is compared with', () => {
    const uri = 'file:///a.entitlement.yaml';
    for (const before of [
      { uri, name: 'a' },
      { uri, revision: 'HEAD', name: 'HEAD' },
    ])
      assert.deepEqual(readPreviewState({ ...state, before }), { ...state, before });
    for (const before of [7, { uri }, { uri, revision: 7, name: 'HEAD' }])
      assert.deepEqual(readPreviewState({ ...state, before }), state);
  });

  it('is not believed without the file, and loses what cannot be read', () => {
    assert.equal(readPreviewState({ ...state, uri: undefined }), null);
    assert.deepEqual(readPreviewState({ uri: state.uri, selected: 7, sample: { at: 'x' } }), {
      uri: state.uri,
      selected: null,
      sample: null,
    });
  });
});
