// One preview: what it is about, the newest answer, and the conversation with its page.
// Asks the language server for everything; computes nothing.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readFromView } from '../../../server/src/protocol/preview.ts';
import type {
  FromView,
  PreviewCaseKey,
  PreviewChoices,
  PreviewSample,
  PreviewSubject,
  ToView,
} from '../../../server/src/protocol/preview.ts';
import type { CompareWith } from '../../../server/src/protocol/compare.ts';
import type { CasesAnswer, Problem, TimelineParams } from '../../../server/src/protocol/requests.ts';
import type { Timeline } from '../../../server/src/protocol/timeline.ts';
import type { SampleCase, TriedTarget } from '../../../server/src/protocol/sampleCase.ts';
import { localMinute } from '../arrival.ts';
import { requestCases, requestTimeline } from '../sendRequest.ts';
import { watchHead } from '../git/watchHead.ts';
import { requestPicture } from './requestPicture.ts';
import type { Picture } from './requestPicture.ts';
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
  let head: vscode.Disposable | undefined;
  let picture: Picture | undefined;
  /** The case as it is without changes, for as long as the files say the same: a drag asks many times what it would have been. */
  let held: Timeline | undefined;
  let request: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReady = false;

  const post = (message: ToView): void => void panel.webview.postMessage(message);

  const subjectOf = (cases: CasesAnswer): PreviewSubject => {
    selected ??= firstCase(cases);
    return {
      uri: uri.toString(),
      title,
      cases: listCases(cases, selected),
      selected,
      sample: sampleOf(cases),
      choices: choicesOf(cases),
      before,
    };
  };

  /** The case as it was changed; else as the file tells it, or for a process one that nothing happens to. */
  const sampleOf = (cases: CasesAnswer): PreviewSample | null => {
    if (selected === null) return null;
    const { kind, id } = selected;
    if (kind === 'scenario') {
      told = cases.sample;
      if (cases.sample === null) return null;
      const { timeZone } = cases.sample;
      return { ...cases.sample, ...changed, timeZone, isChanged: changed !== null };
    }
    const timeZone = cases.processes.find((process) => process.id === id)?.timeZone ?? 'UTC';
    at ??= localMinute(new Date(), timeZone);
    told = { at, set: {}, events: [] };
    return { ...told, ...changed, timeZone, isChanged: changed !== null };
  };

  /** Asks for the timeline and shows it, unless a newer question was asked meanwhile. */
  const refresh = async (isNewSubject: boolean): Promise<void> => {
    clearTimeout(timer);
    request?.cancel();
    const own = (request = new vscode.CancellationTokenSource());
    const isStale = (): boolean => own.token.isCancellationRequested;
    const scenario = selected?.kind === 'scenario' ? selected.id : undefined;
    const cases = await requestCases(client, uri, scenario, own.token);
    if (isStale()) return;
    if ('problem' in cases) return post({ type: 'error', subject: null, problem: cases.problem });
    const subject = subjectOf(cases);
    ({ sample } = subject);
    if (subject.selected === null) {
      return post({ type: 'error', subject, problem: NOTHING_TO_SHOW, offersSample: true });
    }
    if (isNewSubject) post({ type: 'loading', subject });
    const params = timelineParams(subject.selected, subject.sample);
    const [answer, unchanged] = await Promise.all([
      requestPicture(client, params, before, own.token),
      requestUnchanged(subject.selected, own.token),
    ]);
    if (isStale()) return;
    if ('problem' in answer) return post({ type: 'error', subject, problem: answer.problem });
    picture = answer;
    post({ type: 'timeline', subject, ...answer, unchanged });
    markDone('timeline');
    const editor = vscode.window.visibleTextEditors.find(({ document }) => isFileOf(document.uri));
    if (editor !== undefined) highlight(editor);
  };

  /** A scenario that was not changed is asked for as it is written, so that the answer names its lines. */
  const timelineParams = ({ kind, id }: PreviewCaseKey, sample: PreviewSample | null): TimelineParams => {
    const file = client.code2ProtocolConverter.asUri(uri);
    if (kind === 'scenario' && !sample?.isChanged) return { uri: file, scenario: id };
    return { uri: file, [kind]: id, ...(sample && tellCase(sample)) };
  };

  /** What a case that was changed is held against; a comparison has its own. */
  const requestUnchanged = async (
    { kind, id }: PreviewCaseKey,
    token: vscode.CancellationToken,
  ): Promise<Timeline | undefined> => {
    if (changed === null || before !== undefined) return undefined;
    if (held !== undefined) return held;
    const file = client.code2ProtocolConverter.asUri(uri);
    const params =
      kind === 'scenario' ? { uri: file, scenario: id } : { uri: file, process: id, ...(at !== null && { at }) };
    const answer = await requestTimeline(client, params, token);
    if ('problem' in answer) return undefined;
    if (!token.isCancellationRequested) held = answer.timeline;
    return answer.timeline;
  };

  const isFileOf = (other: vscode.Uri): boolean =>
    picture?.timeline.milestones.some(({ source }) => source !== undefined && sameFile(source.file, other)) ?? false;

  const highlight = (editor: vscode.TextEditor): void => {
    if (!isReady || picture === undefined || !isFileOf(editor.document.uri)) return;
    const place = laneAt(picture.timeline, editor.document.uri, editor.selection.active.line);
    post({ type: 'highlight', place });
  };

  const refreshSoon = (delayMs: number): void => {
    clearTimeout(timer);
    held = undefined;
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
      held = undefined;
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
    const { targets: _, ...params } = { ...timelineParams(selected, sample), at, set, events };
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
    held = undefined;
    await refresh(false);
  };

  const answerPage = async (message: FromView): Promise<void> => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        return refresh(true);
      case 'select':
        selected = message.selected;
        held = undefined;
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

/** With the selected one in any case: it may be missing only while its name is being typed. */
function listCases(cases: CasesAnswer, selected: PreviewCaseKey | null): PreviewSubject['cases'] {
  const known = [
    ...cases.scenarios.map(({ id, label }) => ({ kind: 'scenario' as const, id, label })),
    ...cases.processes.map(({ id, label }) => ({ kind: 'process' as const, id, label })),
  ];
  if (selected === null || known.some(({ kind, id }) => kind === selected.kind && id === selected.id)) return known;
  return [{ ...selected, label: selected.id }, ...known];
}

function tellCase({ at, set, events, targets }: SampleCase): SampleCase {
  return { at, set, events, ...(targets && { targets }) };
}

function isSameCase(a: SampleCase, b: SampleCase): boolean {
  const textOf = ({ at, set, events }: SampleCase): string => JSON.stringify([at, Object.entries(set), events]);
  return textOf(a) === textOf(b);
}

function choicesOf({ milestones, processes, fields }: CasesAnswer): PreviewChoices {
  return { milestones, processes: processes.map(({ id, label }) => ({ id, label })), fields };
}

function firstCase(cases: CasesAnswer): PreviewCaseKey | null {
  const [scenario] = cases.scenarios;
  const [process] = cases.processes;
  if (scenario !== undefined) return { kind: 'scenario', id: scenario.id };
  return process === undefined ? null : { kind: 'process', id: process.id };
}
