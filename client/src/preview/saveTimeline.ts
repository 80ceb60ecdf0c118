// Saves the picture of a timeline: the same drawing as the command line's, in a file of the user's choice.
import * as vscode from 'vscode';
import { drawHtml } from '../../../server/src/draw/timelineHtml.ts';
import { lightTheme } from '../../../server/src/draw/theme.ts';
import { drawSvg } from '../../../server/src/draw/timelineSvg.ts';
import type { PreviewExportFormat } from '../../../server/src/protocol/preview.ts';
import type { Timeline } from '../../../server/src/protocol/timeline.ts';

const FORMATS: Readonly<Record<PreviewExportFormat, { name: string; draw: (timeline: Timeline) => string }>> = {
  svg: { name: 'SVG picture', draw: (timeline) => drawSvg(timeline, lightTheme) },
  html: { name: 'Web page', draw: (timeline) => drawHtml(timeline) },
};

/** Asks where to, beside the file that the timeline is of, and writes it. Does nothing when the user changes their mind. */
export async function saveTimeline(source: vscode.Uri, timeline: Timeline, format: PreviewExportFormat): Promise<void> {
  const { name, draw } = FORMATS[format];
  const target = await vscode.window.showSaveDialog({
    title: `Save Timeline as ${name}`,
    defaultUri: vscode.Uri.joinPath(source, '..', `${timeline.scenario ?? timeline.process}.${format}`),
    filters: { [name]: [format] },
  });
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(draw(timeline)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The timeline could not be saved: ${reason}`);
  }
}
