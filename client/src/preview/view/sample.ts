// The case that is shown, as it is changed: its form, the handle of its arrival, and asking for what would be. Knows no drawing.
import { cropTimeline } from '../../../../server/src/draw/cropTimeline.ts';
import type { FromView, PreviewSample, PreviewSubject } from '../../../../server/src/protocol/preview.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { readLocalTime, writeLocalTime } from '../../../../server/src/words/localTime.ts';
import { createArrivalHandle, type ArrivalHandle } from './arrivalHandle.ts';
import { createSampleForm } from './sampleForm.ts';
import { createWhatIf } from './whatIf.ts';

export interface SamplePart {
  readonly form: HTMLElement;
  readonly handle: ArrivalHandle;
  show(subject: PreviewSubject): void;
  /** An answer came, whatever it says. */
  answered(): void;
  /** Another case is going to be shown. */
  forget(): void;
  /** When the case arrives, ms; null when there is none to change. */
  arrival(): number | null;
  /** What is to be drawn of a timeline: all of it, or, while the arrival is dragged, what lies on the axis that stands still. */
  inView(timeline: Timeline): Timeline;
}

export interface SampleSurroundings {
  readonly post: (message: FromView) => void;
  readonly draw: () => void;
  /** Where the playhead is, ms; null before anything was shown. */
  readonly playhead: () => number | null;
  /** The timeline that an axis can stand still for; null where that is too much: then the picture follows when the handle is let go. */
  readonly held: () => Timeline | null;
}

export function createSamplePart({ post, draw, playhead, held }: SampleSurroundings): SamplePart {
  let sample: PreviewSample | null = null;
  /** What the axis is of while the arrival is dragged. */
  let window: Timeline | null = null;
  let isTaken = false;
  /** Where the handle will have been let go, ms. */
  let dropped: number | null = null;

  const whatIf = createWhatIf((next) => post({ type: 'change', sample: next }));
  const arrival = (): number | null => (sample === null ? null : readLocalTime(sample.at, sample.timeZone));
  const form = createSampleForm({
    change: (next) => whatIf.ask(next),
    reset: () => {
      whatIf.forget();
      post({ type: 'reset' });
    },
    save: () => post({ type: 'saveScenario' }),
    nextTime: () => {
      const [at, start] = [playhead(), arrival()];
      const isLater = at !== null && start !== null && at > start;
      return sample !== null && isLater ? writeLocalTime(at, sample.timeZone) : '1h';
    },
  });
  const arrive = (at: number): void => {
    if (sample !== null) form.arrive(writeLocalTime(at, sample.timeZone));
  };
  const handle = createArrivalHandle({
    take: () => {
      isTaken = true;
      window = held();
    },
    move: (at) => {
      if (isTaken && window === null) dropped = at;
      else arrive(at);
    },
    settle: () => {
      isTaken = false;
      window = null;
      if (dropped !== null) arrive(dropped);
      dropped = null;
      // An answer that is on its way will be drawn.
      if (!whatIf.isAsking()) draw();
    },
  });

  return {
    form: form.element,
    handle,
    show: (subject) => {
      // What is asked for is newer.
      if (whatIf.isWaiting()) return;
      ({ sample } = subject);
      form.show(sample, subject.choices, subject.selected?.kind === 'scenario');
    },
    answered: () => whatIf.answered(),
    forget: () => whatIf.forget(),
    arrival,
    inView: (timeline) => (window === null ? timeline : cropTimeline(timeline, window)),
  };
}
