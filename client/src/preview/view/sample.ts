// The case that is shown, as it is changed: its form, the handle of its arrival, and asking for what would be. Knows no drawing.
import { cropTimeline } from '../../../../server/src/draw/cropTimeline.ts';
import type { Layout } from '../../../../server/src/draw/svg/layout.ts';
import type { FromView, PreviewSample, PreviewSubject } from '../../../../server/src/protocol/preview.ts';
import type { SampleCase } from '../../../../server/src/protocol/sampleCase.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { readLocalTime, writeLocalTime } from '../../../../server/src/words/localTime.ts';
import { createArrivalHandle, type ArrivalHandle } from './arrivalHandle.ts';
import { listHandles } from './caseHandles.ts';
import { createEventGround } from './eventGround.ts';
import { createHandles } from './handles.ts';
import { createHistory } from './history.ts';
import { createSampleForm } from './sampleForm.ts';
import { createTriedTargets } from './triedTargets.ts';
import { createWhatIf } from './whatIf.ts';

export interface SamplePart {
  readonly form: HTMLElement;
  readonly handle: ArrivalHandle;
  /** Events and deadlines to take hold of, over the picture. */
  readonly handles: HTMLElement;
  /** What is tried of targets, to stand under the form. */
  readonly tried: HTMLElement;
  /** @param unchanged the case as it is written; null where it was not changed @param isCompared whether with another timeline */
  showTimeline(timeline: Timeline, unchanged: Timeline | null, isCompared: boolean): void;
  /** Puts the handles over a picture. */
  place(timeline: Timeline, layout: Layout): void;
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
  /** Shows the line of a lane, by its key. */
  readonly reveal: (lane: string) => void;
}

export function createSamplePart({ post, draw, playhead, held, reveal }: SampleSurroundings): SamplePart {
  let sample: PreviewSample | null = null;
  /** What the axis is of while the arrival is dragged. */
  let axis: Timeline | null = null;
  let isTaken = false;
  /** Where the handle will have been let go, ms. */
  let dropped: number | null = null;

  let isCompared = false;
  /** The case as it was changed; null as it is written. */
  let current: SampleCase | null = null;
  const history = createHistory<SampleCase | null>();
  /** Whether what is being dragged has been recorded. */
  let isRecorded = false;

  const whatIf = createWhatIf((next) => post({ type: 'change', sample: next }));
  const record = (): void => {
    if (isRecorded) return;
    isRecorded = isTaken;
    history.record(current);
  };
  const become = (next: SampleCase | null): void => {
    current = next;
    if (next !== null) return whatIf.ask(next);
    whatIf.forget();
    post({ type: 'reset' });
  };
  const step = (kind: 'undo' | 'redo'): void => {
    const found = history[kind](current);
    if (found !== undefined) become(found.state);
  };
  window.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    // What is being typed is taken back letter by letter.
    if (isBeingTyped(event.target)) return;
    event.preventDefault();
    step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  const arrival = (): number | null => (sample === null ? null : readLocalTime(sample.at, sample.timeZone));
  const form = createSampleForm({
    change: (next) => {
      record();
      become(next);
    },
    reset: () => {
      record();
      become(null);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    history: () => ({ canUndo: history.canUndo(), canRedo: history.canRedo() }),
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
  const take = (): boolean => {
    isTaken = true;
    isRecorded = false;
    axis = held();
    return axis !== null;
  };
  const settle = (): void => {
    isTaken = false;
    isRecorded = false;
    axis = null;
    // An answer that is on its way will be drawn.
    if (!whatIf.isAsking()) draw();
  };
  const handle = createArrivalHandle({
    take: () => void take(),
    move: (at) => {
      if (isTaken && axis === null) dropped = at;
      else arrive(at);
    },
    settle: () => {
      if (dropped !== null) arrive(dropped);
      dropped = null;
      settle();
    },
  });
  const handles = createHandles({ take, settle });
  const tried = createTriedTargets({
    write: (target) => post({ type: 'writeTarget', target }),
    drop: ({ process, index }) => form.tryTarget({ process, index }),
  });
  const localTime = (at: number): string => writeLocalTime(at, sample?.timeZone ?? 'UTC');
  const ground = createEventGround((at) => form.addEvent({ when: localTime(at), kind: 'set', field: '', value: '' }));
  handles.element.prepend(ground.element);

  return {
    form: form.element,
    handle,
    handles: handles.element,
    tried: tried.element,
    showTimeline: (timeline, unchanged, compares) => {
      isCompared = compares;
      tried.show(sample?.targets ?? [], timeline, unchanged);
    },
    place: (timeline, layout) => {
      ground.show(sample === null ? null : layout);
      const list = listHandles(timeline, layout, sample, !isCompared, {
        moveEvent: (index, at) => form.moveEvent(index, localTime(at)),
        removeEvent: (index) => form.removeEvent(index),
        openEvent: (index) => form.openEvent(index),
        tryTarget: (target) => form.tryTarget(target),
        reveal,
      });
      handles.show(list, layout, timeline.timeZone);
    },
    show: (subject) => {
      // What is asked for is newer.
      if (whatIf.isWaiting()) return;
      ({ sample } = subject);
      current = sample?.isChanged ? withoutState(sample) : null;
      form.show(sample, subject.choices, subject.selected?.kind === 'scenario');
    },
    answered: () => whatIf.answered(),
    forget: () => {
      whatIf.forget();
      history.clear();
    },
    arrival,
    inView: (timeline) => (axis === null ? timeline : cropTimeline(timeline, axis)),
  };
}

function withoutState({ at, set, events, targets }: PreviewSample): SampleCase {
  return { at, set, events, ...(targets && { targets }) };
}

/** An input whose text is another one than when it was entered or last told. */
function isBeingTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text' && target.value !== target.defaultValue;
}
