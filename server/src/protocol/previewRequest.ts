// The one request behind the preview: what can be chosen, the case that is shown, and its picture. Types and names only.
import type { CompareWith } from './compare.ts';
import type { PreviewCaseKey, PreviewComparison, PreviewSubject } from './preview.ts';
import type { Problem } from './requests.ts';
import type { SampleCase } from './sampleCase.ts';
import type { Timeline } from './timeline.ts';

/** Client → server. All that a preview shows of a file, from one snapshot of it. */
export const PREVIEW_REQUEST = 'milestone/preview';

export interface PreviewParams {
  readonly uri: string;
  /** Absent: the file's first scenario, else its first process. */
  readonly selected?: PreviewCaseKey;
  /** Arrival of the case of a process, local to its zone; absent: now. */
  readonly at?: string;
  /** What the selected case was changed to; absent: as it is written, so that the answer names its lines. */
  readonly changed?: SampleCase;
  /** What to compare with; absent: nothing. */
  readonly before?: CompareWith;
  /** The answer need not tell again how the case goes without its changes. */
  readonly knowsUnchanged?: boolean;
}

export interface PreviewPicture {
  readonly timeline: Timeline;
  readonly compared?: PreviewComparison;
  /** Of a case that was changed and is compared with nothing: how it goes as it is written, or as the process was asked for. */
  readonly unchanged?: Timeline;
}

export interface PreviewAnswer extends Pick<PreviewSubject, 'cases' | 'selected' | 'sample' | 'choices'> {
  /** The selected case without what was changed. */
  readonly told: SampleCase | null;
  /** Null where the file has nothing to simulate. */
  readonly picture: PreviewPicture | { readonly problem: Problem } | null;
}
