// The status bar's item for the file that is open: how it fares, and a menu of what to do about it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { HEALTH_REQUEST, type HealthAnswer } from '../../../server/src/protocol/health.ts';
import { sendRequest } from '../sendRequest.ts';
import { hasCases, isOurs } from '../documents.ts';
import { describeHealth } from './describeHealth.ts';

export const HEALTH_MENU_COMMAND = 'milestone.healthMenu';

/** Scenarios are run once typing pauses. */
const PAUSE_MS = 400;

const BACKGROUNDS = {
  error: new vscode.ThemeColor('statusBarItem.errorBackground'),
  warning: new vscode.ThemeColor('statusBarItem.warningBackground'),
  fine: undefined,
};

/** Shown for our own files only. */
export function showHealth(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('milestone.health', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Milestone: Health of the File';
  item.command = HEALTH_MENU_COMMAND;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: vscode.CancellationTokenSource | undefined;

  const refresh = async (): Promise<void> => {
    asked?.cancel();
    const document = openFile();
    if (document === undefined || !client.isRunning()) return item.hide();
    const own = (asked = new vscode.CancellationTokenSource());
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const answer = await sendRequest<HealthAnswer>(client, HEALTH_REQUEST, { uri }, own.token);
    if (own.token.isCancellationRequested) return;
    if ('problem' in answer || answer.health === null) return item.hide();
    const { text, sentence, label, worst } = describeHealth(answer.health);
    item.text = text;
    item.tooltip = sentence;
    item.accessibilityInformation = { label, role: 'button' };
    item.backgroundColor = BACKGROUNDS[worst];
    item.show();
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE_MS);
  };
  refreshSoon();
  return vscode.Disposable.from(
    item,
    new vscode.Disposable(() => {
      clearTimeout(timer);
      asked?.cancel();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document)) refreshSoon();
    }),
    vscode.languages.onDidChangeDiagnostics(refreshSoon),
    client.onDidChangeState(refreshSoon),
  );
}

interface MenuItem extends vscode.QuickPickItem {
  readonly command: string;
}

const MENU: readonly MenuItem[] = [
  { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
  { label: '$(question) Explain Finding', command: 'milestone.explainFinding' },
  { label: '$(beaker) Show Tests', command: 'workbench.view.testing.focus' },
  { label: '$(open-preview) Open Timeline Preview', command: 'milestone.openPreview' },
  { label: '$(output) Show Output', command: 'milestone.showOutput' },
];

/** What the item's click offers. */
export async function healthMenu(): Promise<void> {
  const picked = await vscode.window.showQuickPick(MENU, { title: 'Milestone', placeHolder: 'What next?' });
  if (picked !== undefined) await vscode.commands.executeCommand(picked.command);
}

/** The file in the active editor; while a page such as the timeline has the focus, the first of ours beside it. */
function openFile(): vscode.TextDocument | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const documents = (active === undefined ? visible : [active]).map(({ document }) => document);
  return documents.find(hasCases);
}
