import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFromView, readPreviewState } from '../../server/src/protocol/preview.ts';

const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
const place = { file: 'file:///a.entitlement.yaml', range };

describe('what the preview’s page may say', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'select', selected: { kind: 'scenario', id: 'friday' } },
    { type: 'select', selected: { kind: 'process', id: 'support' } },
    { type: 'arrival', at: '2026-03-06T16:30', set: { Priority: 'High' } },
    { type: 'reveal', place },
    { type: 'export', format: 'svg', text: '<svg/>' },
    { type: 'export', format: 'html', text: '' },
    { type: 'stopComparing' },
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
    { type: 'select' },
    { type: 'select', selected: { kind: 'file', id: 'x' } },
    { type: 'select', selected: { kind: 'scenario', id: 1 } },
    { type: 'arrival', at: 'now', set: {} },
    { type: 'arrival', at: '2026-03-06T16:30Z', set: {} },
    { type: 'arrival', at: '2026-03-06T16:30', set: { Priority: 1 } },
    { type: 'arrival', at: '2026-03-06T16:30', set: ['x'] },
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
    arrival: { at: '2026-03-06T16:30', timeZone: 'America/New_York', set: {} },
  };

  it('comes back as it was', () => {
    assert.deepEqual(readPreviewState(state), state);
    assert.deepEqual(readPreviewState({ ...state, selected: null, arrival: null }), {
      ...state,
      selected: null,
      arrival: null,
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
    assert.deepEqual(readPreviewState({ uri: state.uri, selected: 7, arrival: { at: 'x' } }), {
      uri: state.uri,
      selected: null,
      arrival: null,
    });
  });
});
