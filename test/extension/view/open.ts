// `npm run preview`: the preview's page with a timeline, for any browser. Prints its addresses, and stays until it is stopped.
import type { PreviewSubject } from '../../../server/src/protocol/preview.ts';
import { readFixture } from '../../draw/readFixture.ts';
import { servePreview } from './servePreview.ts';

const SUBJECT: PreviewSubject = {
  uri: 'file:///cloudnine.scenario.yaml',
  title: 'friday-afternoon',
  cases: [],
  selected: null,
  sample: null,
  choices: { milestones: [], processes: [], fields: [] },
};

async function open(): Promise<void> {
  const first = { type: 'timeline' as const, subject: SUBJECT, timeline: readFixture('fridayAfternoon') };
  const server = await servePreview({ first });
  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const)
    console.log(server.address(theme));
}

void open();
