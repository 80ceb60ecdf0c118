// Items beside each other, as many in a row as fit. Knows widths only.

export interface FlowSpot {
  readonly x: number;
  /** From 0, downwards. */
  readonly row: number;
}

/** A spot for each width, and how many rows they take. */
export function flow(
  widths: readonly number[],
  room: { readonly width: number; readonly gap: number },
): { readonly spots: readonly FlowSpot[]; readonly rows: number } {
  const spots: FlowSpot[] = [];
  let x = 0;
  let row = 0;
  for (const width of widths) {
    if (x > 0 && x + width > room.width) {
      x = 0;
      row += 1;
    }
    spots.push({ x, row });
    x += width + room.gap;
  }
  return { spots, rows: widths.length === 0 ? 0 : row + 1 };
}
