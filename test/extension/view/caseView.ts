// The preview's page with the case of a scenario, answered by the real server's core: what a test does with it and what it asks for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { queryPreview } from '../../../server/src/queries/preview.ts';
import { createProject } from '../../../server/src/project/project.ts';
import type { Snapshot } from '../../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../../server/src/host/memory.ts';
import { readFromView, type PreviewSubject } from '../../../server/src/protocol/preview.ts';
import type { PreviewAnswer } from '../../../server/src/protocol/previewRequest.ts';
import type { SampleCase } from '../../../server/src/protocol/sampleCase.ts';
import { openPreviewPage, type PreviewPage } from './previewPage.ts';

const FOLDER = 'samples/cloudnine';
const URI = `memory:/${FOLDER}/cloudnine.scenario.yaml`;
export const SCENARIO = { kind: 'scenario', id: 'friday-afternoon' } as const;
/** Of the case of a process: that of the scenario. */
const ARRIVAL = '2026-03-06T16:30';
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

  const ask = (selected: PreviewSubject['selected'], changed: SampleCase | null): PreviewAnswer =>
    queryPreview(snapshot, {
      uri: URI,
      ...(selected && { selected }),
      ...(selected?.kind === 'process' && { at: ARRIVAL }),
      ...(changed && { changed }),
    });
  const subjectOf: CaseView['subjectOf'] = (selected, changed) => {
    const { told: _, picture: _picture, ...about } = ask(selected, changed);
    return { uri: URI, title: 'cloudnine.scenario.yaml', ...about };
  };
  const answer: CaseView['answer'] = async (selected, changed) => {
    const subject = subjectOf(selected, changed);
    const picture = ask(selected, changed).picture ?? assert.fail('nothing to show');
    if ('problem' in picture) return view.post({ type: 'error', subject, problem: picture.problem });
    await view.post({ type: 'timeline', subject, ...picture });
  };
  const takeChanges = async (): Promise<readonly SampleCase[]> =>
    (await view.takePosted()).flatMap((message) => {
      const read = readFromView(message);
      return read?.type === 'change' ? read.sample : [];
    });
  const lastChange = async (): Promise<SampleCase> => (await takeChanges()).at(-1) ?? assert.fail('nothing was asked');
  return { view, snapshot, subjectOf, answer, lastChange, takeChanges };
}
