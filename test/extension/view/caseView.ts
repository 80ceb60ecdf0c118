// The preview's page with the case of a scenario, answered by the real server's core: what a test does with it and what it asks for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { queryCases } from '../../../server/src/queries/cases.ts';
import { queryTimeline } from '../../../server/src/queries/timeline.ts';
import { createProject } from '../../../server/src/project/project.ts';
import type { Snapshot } from '../../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../../server/src/host/memory.ts';
import { readFromView, type PreviewSubject } from '../../../server/src/protocol/preview.ts';
import type { SampleCase } from '../../../server/src/protocol/sampleCase.ts';
import { openPreviewPage, type PreviewPage } from './previewPage.ts';

const FOLDER = 'samples/cloudnine';
const URI = `memory:/${FOLDER}/cloudnine.scenario.yaml`;
export const SCENARIO = { kind: 'scenario', id: 'friday-afternoon' } as const;
export const PROCESS = { kind: 'process', id: 'cloudnine-support' } as const;

export interface CaseView {
  readonly view: PreviewPage;
  readonly snapshot: Snapshot;
  /** What the extension tells of the case. @param changed null: as it is written */
  readonly subjectOf: (selected: PreviewSubject['selected'], changed: SampleCase | null) => PreviewSubject;
  /** Answers as the extension does. */
  readonly answer: (selected: typeof SCENARIO | typeof PROCESS, changed: SampleCase | null) => Promise<void>;
  /** The case that the page asked for last. */
  readonly lastChange: () => Promise<SampleCase>;
  /** All that it asked for since. */
  readonly takeChanges: () => Promise<readonly SampleCase[]>;
}

export async function openCaseView(): Promise<CaseView> {
  const view = await openPreviewPage();
  const files = ['cloudnine.entitlement.yaml', 'cloudnine.scenario.yaml'].map((name) => path.join(FOLDER, name));
  const texts = Object.fromEntries(files.map((name) => [`memory:/${name}`, readFileSync(name, 'utf8')]));
  const snapshot = await createProject(createMemoryHost(texts)).snapshot(Object.keys(texts));

  const subjectOf = (selected: PreviewSubject['selected'], changed: SampleCase | null): PreviewSubject => {
    const cases = queryCases(snapshot, { uri: URI, scenario: SCENARIO.id });
    const { processes, milestones, fields } = cases;
    const told = cases.sample ?? assert.fail();
    const sample = selected?.kind === 'scenario' ? told : { ...told, set: {}, events: [] };
    return {
      uri: URI,
      title: 'cloudnine.scenario.yaml',
      cases: [
        { ...SCENARIO, label: SCENARIO.id },
        { ...PROCESS, label: 'CloudNine Support' },
      ],
      selected,
      sample: { ...sample, ...changed, isChanged: changed !== null },
      choices: { milestones, processes, fields },
    };
  };
  const answer = async (selected: typeof SCENARIO | typeof PROCESS, changed: SampleCase | null): Promise<void> => {
    const subject = subjectOf(selected, changed);
    const { at = '', set = {}, events = [], targets = [] } = subject.sample ?? {};
    const isWritten = selected.kind === 'scenario' && changed === null;
    const params = { uri: URI, [selected.kind]: selected.id, ...(!isWritten && { at, set, events, targets }) };
    const found = queryTimeline(snapshot, params);
    if ('problem' in found) return view.post({ type: 'error', subject, problem: found.problem });
    const told = subjectOf(selected, null).sample;
    const original = {
      uri: URI,
      [selected.kind]: selected.id,
      ...(selected.kind === 'process' && { at: told?.at ?? '' }),
    };
    const unchanged = changed === null ? undefined : queryTimeline(snapshot, original);
    assert.ok(unchanged === undefined || 'timeline' in unchanged);
    await view.post({ type: 'timeline', subject, timeline: found.timeline, unchanged: unchanged?.timeline });
  };
  const takeChanges = async (): Promise<readonly SampleCase[]> =>
    (await view.takePosted()).flatMap((message) => {
      const read = readFromView(message);
      return read?.type === 'change' ? read.sample : [];
    });
  const lastChange = async (): Promise<SampleCase> => (await takeChanges()).at(-1) ?? assert.fail('nothing was asked');
  return { view, snapshot, subjectOf, answer, lastChange, takeChanges };
}
