// The buttons that copy and save the picture, drawn as the command line draws it. The page draws, since the extension, which starts with every
// window, has no drawing in it; the extension asks where to and writes.
import type { FromView, PreviewComparison, PreviewExportFormat } from '../../../../server/src/protocol/preview.ts';
import type { Timeline } from '../../../../server/src/protocol/timeline.ts';
import { drawComparisonHtml, drawComparisonSvg } from '../../../../server/src/draw/comparison/comparisonPicture.ts';
import { lightTheme } from '../../../../server/src/draw/theme.ts';
import { drawHtml } from '../../../../server/src/draw/timelineHtml.ts';
import { drawSvg } from '../../../../server/src/draw/timelineSvg.ts';
import { copyPng, drawPng } from './drawPng.ts';
import { createElement } from './element.ts';

/** What the page shows: a timeline alone, or with the one before it. */
export interface Shown {
  readonly timeline: Timeline;
  readonly compared: PreviewComparison | null;
}

interface Export {
  readonly format: PreviewExportFormat;
  readonly draw: (shown: Shown) => string | Promise<string>;
}

const drawPicture = ({ timeline, compared }: Shown): string =>
  compared === null ? drawSvg(timeline, lightTheme) : drawComparisonSvg(timeline, compared, lightTheme);

const EXPORTS: readonly Export[] = [
  { format: 'svg', draw: drawPicture },
  { format: 'png', draw: (shown) => drawPng(drawPicture(shown)) },
  {
    format: 'html',
    draw: ({ timeline, compared }) => (compared === null ? drawHtml(timeline) : drawComparisonHtml(timeline, compared)),
  },
];

/**
 * @param shown what the page shows when a button is pressed; null when it shows nothing
 * @param fail told what could not be drawn
 * @returns the buttons, joined in a group
 */
export function createExports(
  shown: () => Shown | null,
  post: (message: FromView) => void,
  fail: (reason: string) => void,
): HTMLElement {
  const buttons = EXPORTS.map(({ format, draw }) => {
    // The word before the group says the same to those who see it.
    const name = `Save as ${format.toUpperCase()}…`;
    const label = `${format.toUpperCase()}…`;
    const button = createElement('button', { type: 'button', 'aria-label': name, title: name }, label);
    button.addEventListener('click', () => {
      const current = shown();
      if (current === null) return;
      Promise.resolve(draw(current)).then(
        (text) => post({ type: 'export', format, text }),
        (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
      );
    });
    return button;
  });
  const copied = createElement('span', { class: 'copied', role: 'status' });
  const copy = createElement('button', { type: 'button', title: 'Copy the picture, to paste it into a chat' }, 'Copy');
  copy.addEventListener('click', () => {
    const current = shown();
    if (current === null) return;
    copyPng(drawPicture(current)).then(
      () => {
        copied.textContent = 'Copied';
      },
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
  });
  copy.addEventListener('blur', () => {
    copied.textContent = '';
  });
  const word = createElement('span', { 'aria-hidden': 'true' }, 'Save as');
  const group = createElement('div', { class: 'joined', role: 'group', 'aria-label': 'Save the picture' }, ...buttons);
  return createElement('div', { class: 'save' }, word, group, copy, copied);
}
