// How far a key moves what stands on the axis.

/** Minutes; a minute for an arrow, a quarter of an hour with Shift. Undefined for other keys. @param page minutes of a page key */
export function stepOfKey({ key, shiftKey }: KeyboardEvent, page: number): number | undefined {
  const step = shiftKey ? 15 : 1;
  return { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: page, PageDown: -page }[key];
}
