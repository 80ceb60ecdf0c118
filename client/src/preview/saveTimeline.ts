// Saves the picture of a timeline, which the page has drawn, in a file of the user's choice.
import * as vscode from 'vscode';
import type { PreviewExportFormat } from '../../../server/src/protocol/preview.ts';
import type { Timeline } from '../../../server/src/protocol/timeline.ts';

const NAMES: Readonly<Record<PreviewExportFormat, string>> = {
  svg: 'SVG picture',
  png: 'PNG picture',
  html: 'Web page',
};

/** The text of a file; of a PNG its bytes in base64. */
interface Drawing {
  readonly format: PreviewExportFormat;
  readonly text: string;
}

/** Asks where to, beside the file that the timeline is of, and writes it. Does nothing when the user changes their mind. */
export async function saveTimeline(source: vscode.Uri, timeline: Timeline, { format, text }: Drawing): Promise<void> {
  const name = NAMES[format];
  const target = await vscode.window.showSaveDialog({
    title: `Save Timeline as ${name}`,
    defaultUri: vscode.Uri.joinPath(source, '..', `${timeline.scenario ?? timeline.process}.${format}`),
    filters: { [name]: [format] },
  });
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, format === 'png' ? bytesOf(text) : new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The timeline could not be saved: ${reason}`);
  }
}

/** @throws Error when it is no base64 */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
