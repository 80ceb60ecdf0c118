// What can be taken hold of in the picture: events and deadlines, each a slider over its sign. Dragged, or moved with the arrow keys left
// and right; those up and down go from one to the next, so that all are one stop of the Tab key. Knows no case and asks nothing.
import { layoutX, type Layout } from '../../../../server/src/draw/svg/layout.ts';
import { formatInstant, formatShortInstant } from '../../../../server/src/words/formatInstant.ts';
import { createElement } from './element.ts';
import { stepOfKey } from './stepOfKey.ts';
import { timeAt } from './timeAt.ts';

export interface Handle {
  /** The same for the same thing in the next picture. */
  readonly key: string;
  readonly kind: 'event' | 'target';
  /** ms */
  readonly at: number;
  /** Its middle and its height in the picture, px. */
  readonly y: number;
  readonly height: number;
  /** Middle of a sign under it that is part of it, px in the picture; absent where it has none. */
  readonly signY?: number;
  /** What it is, for those who listen. */
  readonly label: string;
  /** What it is and what can be done with it, a line each. */
  readonly tip: string;
  /** @param at ms */
  readonly moveTo: (at: number) => void;
  /** By the keyboard. */
  readonly stepBy: (minutes: number) => void;
  /** It was pressed and not moved. */
  readonly open: () => void;
  readonly remove?: () => void;
}

export interface Handles {
  /** Lies over the picture. */
  readonly element: HTMLElement;
  show(handles: readonly Handle[], layout: Layout, timeZone: string): void;
}

export interface HandleActions {
  /** One is taken: the axis must stand still until `settle`. @returns whether the picture follows; else it moves once, at the end */
  readonly take: () => boolean;
  readonly settle: () => void;
}

const MINUTE_MS = 60_000;
/** A hand is never quite still: less than this is a press. */
const SLACK = 3;

interface Slot {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  handle: Handle;
}

interface Grip {
  readonly slot: Slot;
  readonly startX: number;
  readonly startAt: number;
  /** Of the pointer against the middle, px. */
  readonly offset: number;
  at: number;
  isMoved: boolean;
  isLive: boolean;
}

export function createHandles({ take, settle }: HandleActions): Handles {
  const element = createElement('div', {
    class: 'handles',
    role: 'group',
    'aria-label': 'Events and deadlines: the arrow keys left and right move one, up and down go to another',
    hidden: true,
  });
  const slots = new Map<string, Slot>();
  let shown: { readonly layout: Layout; readonly timeZone: string } | null = null;
  let active = '';
  let grip: Grip | null = null;

  const place = ({ element: own, words, handle }: Slot): void => {
    if (shown === null) return;
    const { layout, timeZone } = shown;
    // Whoever holds it knows better where it is.
    const at = grip?.slot.handle.key === handle.key && grip.isMoved ? grip.at : handle.at;
    const { from, to } = layout.scale;
    // Set through the object model: a strict policy refuses style attributes, not this.
    own.style.left = `${layoutX(layout, at)}px`;
    own.style.top = `${handle.y}px`;
    own.style.height = `${handle.height}px`;
    own.style.setProperty('--sign', `${(handle.signY ?? handle.y) - handle.y + handle.height / 2}px`);
    own.classList.toggle('is-at-end', layoutX(layout, at) > layout.plot.x + layout.plot.width * 0.7);
    words.textContent = formatShortInstant(at, timeZone);
    own.dataset['tip'] = handle.tip;
    own.setAttribute('aria-label', handle.label);
    own.setAttribute('aria-valuemin', String(Math.round(Math.min(from, at) / MINUTE_MS)));
    own.setAttribute('aria-valuemax', String(Math.round(Math.max(to, at) / MINUTE_MS)));
    own.setAttribute('aria-valuenow', String(Math.round(at / MINUTE_MS)));
    own.setAttribute('aria-valuetext', formatInstant(at, timeZone));
    own.setAttribute('tabindex', handle.key === active ? '0' : '-1');
  };

  const activate = (key: string): void => {
    active = key;
    for (const slot of slots.values()) slot.element.setAttribute('tabindex', slot.handle.key === active ? '0' : '-1');
  };

  const end = (isKept: boolean): void => {
    if (grip === null) return;
    const { slot, isMoved, isLive, at, startAt } = grip;
    slot.element.classList.remove('is-taken');
    if (isMoved && !isKept) slot.handle.moveTo(startAt);
    else if (isMoved && !isLive) slot.handle.moveTo(at);
    grip = null;
    place(slot);
    if (isMoved) settle();
    else if (isKept) slot.handle.open();
  };

  const goBy = (from: Slot, by: number): void => {
    const inOrder = [...slots.values()].sort((a, b) => a.handle.at - b.handle.at || a.handle.y - b.handle.y);
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, inOrder.indexOf(from) + by))];
    next?.element.focus();
  };

  const create = (handle: Handle): Slot => {
    const words = createElement('span');
    const own = createElement('div', { class: `handle mark is-${handle.kind}`, role: 'slider' }, words);
    const slot: Slot = { element: own, words, handle };
    own.addEventListener('focus', () => activate(slot.handle.key));
    own.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || shown === null) return;
      own.setPointerCapture(event.pointerId);
      const { at } = slot.handle;
      const offset = event.clientX - layoutX(shown.layout, at);
      grip = { slot, startX: event.clientX, startAt: at, offset, at, isMoved: false, isLive: false };
    });
    own.addEventListener('pointermove', (event) => {
      if (grip?.slot !== slot || shown === null) return;
      if (!grip.isMoved) {
        if (Math.abs(event.clientX - grip.startX) < SLACK) return;
        grip.isMoved = true;
        own.classList.add('is-taken');
        grip.isLive = take();
      }
      const at = timeAt(shown.layout, event.clientX - grip.offset);
      if (at === grip.at) return;
      grip.at = at;
      place(slot);
      if (grip.isLive) slot.handle.moveTo(at);
    });
    own.addEventListener('pointerup', () => end(true));
    own.addEventListener('pointercancel', () => end(false));
    own.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isDone = press(slot, event);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    });
    return slot;
  };

  const press = (slot: Slot, event: KeyboardEvent): boolean => {
    const { handle } = slot;
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
        goBy(slot, event.key === 'ArrowUp' ? -1 : 1);
        return true;
      case 'Enter':
      case ' ':
        handle.open();
        return true;
      case 'Escape':
        if (grip === null) return false;
        end(false);
        return true;
      case 'Delete':
      case 'Backspace':
        handle.remove?.();
        return handle.remove !== undefined;
    }
    const minutes = stepOfKey(event, event.shiftKey ? 24 * 60 : 60);
    if (minutes === undefined) return false;
    handle.stepBy(minutes);
    return true;
  };

  return {
    element,
    show: (handles, layout, timeZone) => {
      shown = { layout, timeZone };
      element.hidden = handles.length === 0;
      const keys = new Set(handles.map(({ key }) => key));
      for (const [key, slot] of slots) {
        if (keys.has(key)) continue;
        if (grip?.slot === slot) grip = null;
        slot.element.remove();
        slots.delete(key);
      }
      if (!keys.has(active)) active = handles[0]?.key ?? '';
      for (const handle of handles) {
        const slot = slots.get(handle.key) ?? create(handle);
        slot.handle = handle;
        if (!slots.has(handle.key)) {
          slots.set(handle.key, slot);
          element.append(slot.element);
        }
        place(slot);
      }
    },
  };
}
