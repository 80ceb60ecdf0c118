// Saves the picture of a timeline: the same drawing as the command line's, in a file of the user's choice.
import * as vscode from 'vscode';
import { drawComparisonHtml, drawComparisonSvg } from '../../../server/src/draw/comparison/comparisonPicture.ts';
import { drawHtml } from '../../../server/src/draw/timelineHtml.ts';
import { lightTheme } from '../../../server/src/draw/theme.ts';
import { drawSvg } from '../../../server/src/draw/timelineSvg.ts';
import type { PreviewExportFormat } from '../../../server/src/protocol/preview.ts';
import type { Picture } from './askPicture.ts';

interface Format {
  readonly name: string;
  readonly draw: (picture: Picture) => string;
}

const FORMATS: Readonly<Record<PreviewExportFormat, Format>> = {
  svg: {
    name: 'SVG picture',
    draw: ({ timeline, compared }) =>
      compared === undefined ? drawSvg(timeline, lightTheme) : drawComparisonSvg(timeline, compared, lightTheme),
  },
  html: {
    name: 'Web page',
    draw: ({ timeline, compared }) =>
      compared === undefined ? drawHtml(timeline) : drawComparisonHtml(timeline, compared),
  },
};

/** Asks where to, beside the file that the timeline is of, and writes it. Does nothing when the user changes their mind. */
export async function saveTimeline(source: vscode.Uri, picture: Picture, format: PreviewExportFormat): Promise<void> {
  const { name, draw } = FORMATS[format];
  const { timeline } = picture;
  const target = await vscode.window.showSaveDialog({
    title: `Save Timeline as ${name}`,
    defaultUri: vscode.Uri.joinPath(source, '..', `${timeline.scenario ?? timeline.process}.${format}`),
    filters: { [name]: [format] },
  });
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(draw(picture)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The timeline could not be saved: ${reason}`);
  }
}
