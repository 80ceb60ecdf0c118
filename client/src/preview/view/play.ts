// Playing: the playhead runs over the picture by itself, so that a room can watch a case go by. Knows the playhead, no timeline.
import { createElement } from './element.ts';

/** What is moved, in px of the picture. */
export interface Track {
  position(): number;
  length(): number;
  moveTo(x: number): void;
}

export interface Play {
  /** The button. */
  readonly element: HTMLButtonElement;
  toggle(): void;
  pause(): void;
}

/** From one end of the picture to the other. */
const RUN_MS = 12_000;
/** For people who want nothing to move: so many steps instead, a second each. */
const STEPS = 12;
const STEP_MS = RUN_MS / STEPS;

export function createPlay(track: Track): Play {
  const element = createElement('button', { type: 'button' }, 'Play');
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)');
  let stop: (() => void) | null = null;

  const pause = (): void => {
    stop?.();
    stop = null;
    element.textContent = 'Play';
  };

  /** @returns false at the end */
  const advance = (by: number): boolean => {
    const next = Math.min(track.length(), track.position() + by);
    track.moveTo(next);
    if (next < track.length()) return true;
    pause();
    return false;
  };

  const run = (): (() => void) => {
    if (isCalm.matches) {
      const timer = window.setInterval(() => advance(track.length() / STEPS), STEP_MS);
      return () => window.clearInterval(timer);
    }
    let last = performance.now();
    let frame = 0;
    const tick = (now: number): void => {
      const passed = now - last;
      last = now;
      if (advance((track.length() * passed) / RUN_MS)) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  };

  const play = (): void => {
    // From the end there is only one way: once more from the start.
    if (track.position() >= track.length() - 1) track.moveTo(0);
    element.textContent = 'Pause';
    stop = run();
  };

  const toggle = (): void => (stop === null ? play() : pause());
  element.addEventListener('click', toggle);
  return { element, toggle, pause };
}
