// One preview: what it is about, the newest answer, and the conversation with its page.
// Asks the language server for everything; computes nothing.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readFromView } from '../../../server/src/protocol/preview.ts';
import type {
  FromView,
  PreviewCaseKey,
  PreviewSample,
  PreviewSubject,
  ToView,
} from '../../../server/src/protocol/preview.ts';
import type { PreviewParams, PreviewPicture } from '../../../server/src/protocol/previewRequest.ts';
import type { CompareWith } from '../../../server/src/protocol/compare.ts';
import type { Problem } from '../../../server/src/protocol/requests.ts';
import type { Timeline } from '../../../server/src/protocol/timeline.ts';
import type { SampleCase, TriedTarget } from '../../../server/src/protocol/sampleCase.ts';
import { requestPreview } from '../sendRequest.ts';
import { watchHead, type HeadWatch } from '../git/watchHead.ts';
import { laneAt } from './laneAt.ts';
import { webviewHtml } from './page.ts';
import { sameFile } from './location.ts';
import { revealLocation, untilActive } from './revealLocation.ts';
import { markDone } from '../doneSteps.ts';
import { OPEN_SAMPLE_COMMAND } from '../samples/samples.ts';
import { acceptOutcome } from '../commands/acceptOutcome.ts';
import { writeScenario } from '../commands/writeScenario.ts';
import { writeTriedTarget } from '../commands/writeTriedTarget.ts';
import { saveTimeline } from './saveTimeline.ts';

/** Where a preview begins. */
export interface SessionStart {
  readonly selected: PreviewCaseKey;
  /** Local arrival of the sample case of a process; null for now, and for scenarios. */
  readonly at: string | null;
  /** What the case was changed to before. */
  readonly changed?: SampleCase | null;
}

export interface PreviewSession extends vscode.Disposable {
  /** @param before what to compare with; undefined keeps what it is compared with */
  show(start: SessionStart | null, before?: CompareWith): void;
  /** Asks again once nothing has changed for that long. */
  refreshSoon(delayMs: number): void;
  /** The cursor moved: marks the lane of the milestone it is in. */
  highlight(editor: vscode.TextEditor): void;
}

export interface SessionParts {
  readonly panel: vscode.WebviewPanel;
  /** The extension's folder. */
  readonly extension: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly uri: vscode.Uri;
  readonly start: SessionStart | null;
  readonly before?: CompareWith | undefined;
}

const NOTHING_TO_SHOW: Problem = {
  message: 'This file has nothing to simulate yet.',
  hint: 'Write a process under "processes", or a scenario under "scenarios": its timeline appears here while you type.',
};

export function createSession({ panel, extension, client, uri, start, ...rest }: SessionParts): PreviewSession {
  const title = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  let selected = start?.selected ?? null;
  let at = start?.at ?? null;
  let changed = start?.changed ?? null;
  /** As it was shown last. */
  let sample: PreviewSample | null = null;
  /** The same without what was changed. */
  let told: SampleCase | null = null;
  let before: CompareWith | undefined;
  let head: HeadWatch | undefined;
  let picture: PreviewPicture | undefined;
  /** The case as it is without changes, for as long as the files say the same: a drag asks many times what it would have been. */
  let held: Timeline | undefined;
  /** Counts what makes `held` untrue: an answer to a question asked before tells of what was. */
  let edition = 0;
  let request: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReady = false;

  const post = (message: ToView): void => void panel.webview.postMessage(message);

  const forgetUnchanged = (): void => {
    held = undefined;
    edition += 1;
  };

  /** Asks for the timeline and shows it, unless a newer question was asked meanwhile. */
  const refresh = async (isNewSubject: boolean): Promise<void> => {
    clearTimeout(timer);
    request?.cancel();
    const own = (request = new vscode.CancellationTokenSource());
    const asked = edition;
    if (isNewSubject) post({ type: 'loading' });
    const answer = await requestPreview(client, previewParams(), own.token);
    if (own.token.isCancellationRequested) return;
    if ('problem' in answer) return post({ type: 'error', subject: null, problem: answer.problem });
    const { told: written, picture: drawn, ...about } = answer;
    ({ selected, sample } = about);
    told = written;
    if (selected?.kind === 'process') at = written?.at ?? at;
    const subject: PreviewSubject = { uri: uri.toString(), title, ...about, before };
    if (drawn === null) return post({ type: 'error', subject, problem: NOTHING_TO_SHOW, offersSample: true });
    if ('problem' in drawn) return post({ type: 'error', subject, problem: drawn.problem });
    picture = drawn;
    if (edition === asked) held = drawn.unchanged ?? held;
    const isHeld = changed !== null && before === undefined;
    post({ type: 'timeline', subject, ...drawn, unchanged: isHeld ? (drawn.unchanged ?? held) : undefined });
    markDone('timeline');
    const editor = vscode.window.visibleTextEditors.find(({ document }) => isFileOf(document.uri));
    if (editor !== undefined) highlight(editor);
  };

  const previewParams = (): PreviewParams => ({
    uri: client.code2ProtocolConverter.asUri(uri),
    ...(selected !== null && { selected }),
    ...(at !== null && { at }),
    ...(changed !== null && { changed: writtenCase(changed) }),
    ...(before !== undefined && { before: { ...before, ...(head && pinOf(head)) } }),
    knowsUnchanged: held !== undefined,
  });

  const isFileOf = (other: vscode.Uri): boolean =>
    picture?.timeline.milestones.some(({ source }) => source !== undefined && sameFile(source.file, other)) ?? false;

  const highlight = (editor: vscode.TextEditor): void => {
    if (!isReady || picture === undefined || !isFileOf(editor.document.uri)) return;
    const place = laneAt(picture.timeline, editor.document.uri, editor.selection.active.line);
    post({ type: 'highlight', place });
  };

  const refreshSoon = (delayMs: number): void => {
    clearTimeout(timer);
    forgetUnchanged();
    // A page that is hidden has been unloaded; it says `ready` when it comes back.
    if (panel.visible && isReady) timer = setTimeout(() => void refresh(false), delayMs);
  };

  const compareWith = (next: CompareWith | undefined): void => {
    before = next;
    head?.dispose();
    head = next?.revision === undefined ? undefined : watchHead(uri, () => void refreshSoon(0));
    panel.title = next === undefined ? `Timeline: ${title}` : `Timeline: ${title} ↔ ${next.name}`;
  };

  const show: PreviewSession['show'] = (next, other) => {
    panel.reveal(undefined, true);
    if (other !== undefined) compareWith(other);
    if (next !== null) {
      forgetUnchanged();
      selected = next.selected;
      at = next.at ?? at;
      changed = next.changed ?? null;
    }
    if (isReady && (next !== null || other !== undefined)) void refresh(true);
  };

  /** Beside the preview, which goes on showing the case. */
  const saveScenario = async (): Promise<void> => {
    if (selected === null || sample === null) return;
    // A scenario holds no targets: what was tried of them stays here.
    const { at, set, events } = sample;
    const { kind, id } = selected;
    const params = { uri: client.code2ProtocolConverter.asUri(uri), [kind]: id, at, set, events };
    await writeScenario(client, params, vscode.ViewColumn.One);
  };

  /** What is written needs to be tried no longer. */
  const writeTarget = async (target: TriedTarget): Promise<void> => {
    if (!(await writeTriedTarget(client, uri, target)) || changed === null) return;
    const isWritten = ({ process, index }: TriedTarget): boolean =>
      process === target.process && index === target.index;
    const { targets = [], ...rest } = changed;
    const left = targets.filter((other) => !isWritten(other));
    const isAsTold = left.length === 0 && told !== null && isSameCase(rest, told);
    changed = isAsTold ? null : { ...rest, ...(left.length > 0 && { targets: left }) };
    forgetUnchanged();
    await refresh(false);
  };

  const answerPage = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        return refresh(true);
      case 'select':
        selected = message.selected;
        forgetUnchanged();
        changed = null;
        return refresh(true);
      case 'change':
        changed = message.sample;
        return refresh(false);
      case 'reset':
        changed = null;
        return refresh(false);
      case 'reveal':
        await untilActive(panel);
        return revealLocation(message.place);
      case 'export':
        return picture === undefined ? undefined : saveTimeline(uri, picture.timeline, message);
      case 'saveScenario':
        return saveScenario();
      case 'accept':
        if (selected?.kind === 'scenario') await acceptOutcome(client, uri, selected.id, message.path);
        return;
      case 'writeTarget':
        return writeTarget(message.target);
      case 'openSample':
        await vscode.commands.executeCommand(OPEN_SAMPLE_COMMAND);
        return;
      case 'stopComparing':
        compareWith(undefined);
        return refresh(true);
    }
  };

  compareWith(rest.before);
  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = readFromView(message);
      if (known !== null) void answerPage(known);
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
  );
  panel.webview.html = webviewHtml(panel.webview, extension);

  return {
    show,
    refreshSoon,
    highlight,
    dispose: () => {
      clearTimeout(timer);
      request?.cancel();
      head?.dispose();
      listeners.dispose();
    },
  };
}

/** The commit that a comparison is with, as far as it is known. */
function pinOf(head: HeadWatch): { readonly commit?: string } {
  const commit = head.commit();
  return commit === undefined ? {} : { commit };
}

function writtenCase({ at, set, events, targets }: SampleCase): SampleCase {
  return { at, set, events, ...(targets && { targets }) };
}

function isSameCase(a: SampleCase, b: SampleCase): boolean {
  const textOf = ({ at, set, events }: SampleCase): string => JSON.stringify([at, Object.entries(set), events]);
  return textOf(a) === textOf(b);
}
