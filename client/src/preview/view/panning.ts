// Moving a picture that is wider than its window: by dragging what lies between the lanes. Wheel, arrow keys and scroll bar are the
// browser's own. Knows nothing of the picture but what in it is pressed or dragged by itself.

const OWN_USE = '.lane, .arrival-handle, .handle, .event-ground, input, button';
/** A hand is never quite still: less than this is a click. */
const SLACK = 3;

export function enablePanning(scroller: HTMLElement): void {
  let frame = 0;
  let from: { readonly x: number; readonly left: number } | null = null;

  scroller.addEventListener('pointerdown', (event) => {
    const isOwn = event.target instanceof Element && event.target.closest(OWN_USE) !== null;
    if (event.button !== 0 || isOwn || scroller.scrollWidth <= scroller.clientWidth) return;
    from = { x: event.clientX, left: scroller.scrollLeft };
  });
  scroller.addEventListener('pointermove', (event) => {
    if (from === null) return;
    const moved = event.clientX - from.x;
    if (!scroller.classList.contains('is-panning')) {
      if (Math.abs(moved) < SLACK) return;
      scroller.setPointerCapture(event.pointerId);
      scroller.classList.add('is-panning');
    }
    // A hand moves more often than the screen: once a frame is enough, and twice would be drawn twice.
    const left = from.left - moved;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      scroller.scrollLeft = left;
    });
  });
  const end = (): void => {
    from = null;
    scroller.classList.remove('is-panning');
  };
  scroller.addEventListener('pointerup', end);
  scroller.addEventListener('pointercancel', end);
}
