// The sizes of the picture, px: type, spaces, signs. One table, so that what belongs together stays together.
import type { TextStyle } from './textWidth.ts';

type StyleName =
  'title' | 'fact' | 'legend' | 'day' | 'week' | 'clock' | 'heading' | 'name' | 'detail' | 'word' | 'label';

export const STYLES: Readonly<Record<StyleName, TextStyle>> = {
  title: { size: 22, isBold: true },
  fact: { size: 13 },
  legend: { size: 12 },
  day: { size: 13, isBold: true },
  week: { size: 11 },
  clock: { size: 11 },
  heading: { size: 12, isBold: true },
  name: { size: 14, isBold: true },
  detail: { size: 12 },
  word: { size: 12, isBold: true },
  label: { size: 12 },
};

export const MARGIN = 24;
export const NARROW_MARGIN = 12;
/** How far the axis of a narrow picture reaches into its margins. */
export const NARROW_OVERHANG = 4;
/** Between the columns of names, plot and statuses. */
export const COLUMN_GAP = 20;
/** Pictures narrower than this have the names above the bars. */
export const NARROW = 760;
/** With more lanes than this each gets one line; the tables tell what its signs mean. */
export const MANY_LANES = 12;

/** Half of a sign's width. */
export const SIGN = 7;
/** Between a sign and its text. */
export const SIGN_GAP = 4;
export const LABEL_ROW = 19;
/** More labels than fit in so many rows are counted. */
export const LABEL_ROW_LIMIT = 9;
/** The same above many lanes. */
export const COMPACT_ROWS = 4;
/** The widths that a text under a bar is cut to until there is room; the list tells the whole. */
export const LABEL_TEXTS: readonly number[] = [420, 300, 240, 190, 160, 130];
export const LEGEND_ROW = 22;
/** More of what is not as expected is counted only: the list of failures tells it. */
export const SENTENCES = 8;
export const FACT_ROW = 19;
/** Above the first lane of a process. */
export const HEADING_ROW = 24;
/** Bars of less are too fine to be seen. */
export const LEAST_BAR = 3;
