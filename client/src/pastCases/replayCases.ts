// "Milestone: Replay Past Cases…": what customers got, and what they would have got under the file that is open. The command line does it,
// beside the editor; a case of the report opens in the timeline preview.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { drawReport } from '../../../server/src/draw/report/drawReport.ts';
import { caseAtCursor } from '../commands/caseAtCursor.ts';
import { chooseCaseFile } from '../commands/chooseCaseFile.ts';
import { showProblem } from '../commands/showProblem.ts';
import { isOurs } from '../documents.ts';
import type { PreviewHost } from '../preview/host.ts';
import { requestCases } from '../sendRequest.ts';
import { askInSteps } from '../wizard/askInSteps.ts';
import { listTables, questionsFor, type ReplayDraft } from './questions.ts';
import { findPastCase, nameOf, replay, toSampleCase, type ReplayQuestion } from './replay.ts';
import { createReportPanels, SHOW_PAST_CASE_COMMAND, type ReportPanels } from './reportPanels.ts';
import type { RunCommandLine } from './runCommandLine.ts';

const REPLAY_CASES_COMMAND = 'milestone.replayCases';

/** What only the desktop can. */
export interface ReplayPlatform {
  readonly run: RunCommandLine;
  readonly loadDraw: () => Promise<typeof drawReport>;
}

export interface ReplayParts {
  readonly client: BaseLanguageClient;
  readonly previews: PreviewHost;
  /** The extension's folder. */
  readonly extension: vscode.Uri;
  /** Undefined in a browser, which starts no programs. */
  readonly platform: ReplayPlatform | undefined;
}

/** Registers the command, and the one behind the links of its reports. */
export function registerReplay({ client, previews, extension, platform }: ReplayParts): vscode.Disposable {
  if (platform === undefined)
    return vscode.commands.registerCommand(REPLAY_CASES_COMMAND, () => {
      void vscode.window.showInformationMessage(
        'Past cases are replayed by a program beside the editor, which a browser cannot start. Open the folder in VS Code on a computer, or run `milestone backtest`.',
      );
    });
  const panels = createReportPanels(extension, platform.loadDraw);
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand(REPLAY_CASES_COMMAND, replayCasesCommand(client, panels, platform.run)),
    vscode.commands.registerCommand(SHOW_PAST_CASE_COMMAND, showPastCaseCommand(previews, panels, platform.run)),
  );
}

function replayCasesCommand(client: BaseLanguageClient, panels: ReportPanels, run: RunCommandLine) {
  /** @param given what is known without asking, for whoever calls the command from a program */
  return async (argument?: unknown, given?: unknown): Promise<void> => {
    if (!vscode.workspace.isTrusted)
      return showProblem({
        message: 'Past cases are replayed in folders that are trusted.',
        hint: 'A comparison starts git, which obeys what the folder says.',
      });
    const file = await chooseCaseFile(argument);
    if (file === undefined) return;
    if (file.scheme !== 'file')
      return showProblem({ message: `${nameOf(file)} is no file on this computer.`, hint: 'Save it there first.' });
    const question = readQuestion(file, given) ?? (await askQuestion(client, file));
    if (question === undefined || !(await saveChanges())) return;
    await showReport(question, panels, run);
  };
}

async function showReport(question: ReplayQuestion, panels: ReportPanels, run: RunCommandLine): Promise<void> {
  const { report, isInterrupted, message } = await replay(run, question);
  if (report === undefined) {
    // Who cancels before there is anything knows that there is nothing.
    if (!isInterrupted) void vscode.window.showErrorMessage(message);
    return;
  }
  if (isInterrupted) {
    const show = 'Show What Was Replayed';
    const picked = await vscode.window.showInformationMessage(
      `Cancelled after ${report.cases.toLocaleString('en')} cases.`,
      show,
    );
    if (picked !== show) return;
  }
  await panels.show(report, question);
}

async function askQuestion(client: BaseLanguageClient, file: vscode.Uri): Promise<ReplayQuestion | undefined> {
  const known = await requestCases(client, file);
  if ('problem' in known) {
    showProblem(known.problem);
    return undefined;
  }
  if (known.processes.length === 0) {
    showProblem({
      message: `${nameOf(file)} has no process that cases could be in.`,
      hint: 'Define one under "processes:" first.',
    });
    return undefined;
  }
  const here = known.processes.length > 1 ? await caseAtCursor(client, file) : null;
  const draft: ReplayDraft = {
    ...{ file, cases: undefined, history: undefined, milestones: undefined, compare: undefined },
    process: here?.kind === 'process' ? here.id : undefined,
  };
  const questions = questionsFor(await listTables(file), known.processes);
  const answered = await askInSteps('Replay Past Cases', draft, () => questions);
  if (answered?.cases === undefined) return undefined;
  return { ...answered, cases: answered.cases };
}

/** `{ cases, history }`, as a program calls the command. */
function readQuestion(file: vscode.Uri, given: unknown): ReplayQuestion | undefined {
  if (typeof given !== 'object' || given === null || !('cases' in given)) return undefined;
  const { cases } = given;
  if (!(cases instanceof vscode.Uri)) return undefined;
  const history = 'history' in given && given.history instanceof vscode.Uri ? given.history : undefined;
  const compare = 'compare' in given && typeof given.compare === 'string' ? given.compare : undefined;
  return { file, cases, history, milestones: undefined, compare, process: undefined };
}

/** The command line reads what is on the disk. @returns false when somebody would rather not */
async function saveChanges(): Promise<boolean> {
  const changed = vscode.workspace.textDocuments.filter((document) => document.isDirty && isOurs(document));
  if (changed.length === 0) return true;
  const names = changed.map(({ uri }) => nameOf(uri)).join(', ');
  const save = 'Save and Replay';
  const picked = await vscode.window.showWarningMessage(`${names} is not saved, and what is saved is replayed.`, save);
  if (picked !== save) return false;
  const saved = await Promise.all(changed.map((document) => document.save()));
  return saved.every((isSaved) => isSaved);
}

function showPastCaseCommand(previews: PreviewHost, panels: ReportPanels, run: RunCommandLine) {
  return async (panel: unknown, name: unknown): Promise<void> => {
    const question = panels.questionOf(panel);
    if (question === undefined || typeof name !== 'string') return;
    const found = await findPastCase(run, question, name);
    if (found === undefined) return;
    if ('message' in found) return void vscode.window.showErrorMessage(found.message);
    const changed = toSampleCase(found);
    if (changed === null) return void vscode.window.showErrorMessage(`Case ${name} cannot be shown.`);
    previews.open(question.file, { selected: { kind: 'process', id: found.process }, at: changed.at, changed });
  };
}
