// The file that a command is about: the one it was called on (explorer, editor title, code lens), the active editor's, one that is in sight,
// or one of the folder. Where there is none, a way to have one.
import * as vscode from 'vscode';
import { CASE_FILES, hasCases, isCaseFile } from '../documents.ts';
import { OPEN_SAMPLE_COMMAND } from '../samples/samples.ts';

/** More than anybody looks through. */
const MAX_FILES = 200;

/** @returns undefined, after saying what is missing, when there is no entitlement or scenario file, or nobody chose one */
export async function chooseCaseFile(argument: unknown): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri && isCaseFile(argument)) return argument;
  if (typeof argument === 'string') return vscode.Uri.parse(argument);
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const open = [...(active === undefined ? [] : [active]), ...visible].map(({ document }) => document);
  return open.find(hasCases)?.uri ?? chooseFromFolder(isCaseFile);
}

/** A file of the open folders: the only one, or the one that is picked. @param isWanted looks at its name */
export async function chooseFromFolder(isWanted: (uri: vscode.Uri) => boolean): Promise<vscode.Uri | undefined> {
  const found = (await vscode.workspace.findFiles(CASE_FILES, '**/node_modules/**', MAX_FILES)).filter(isWanted);
  const items = found
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (items.length > 1) return (await vscode.window.showQuickPick(items, { placeHolder: 'Of which file?' }))?.uri;
  if (items[0] === undefined) void offerBeginning();
  return items[0]?.uri;
}

async function offerBeginning(): Promise<void> {
  const sample = 'Open a Sample…';
  const process = 'New Entitlement Process…';
  const picked = await vscode.window.showInformationMessage(
    'There is no entitlement or scenario file here yet. Begin with a sample, or with a process of your own.',
    sample,
    process,
  );
  if (picked === sample) await vscode.commands.executeCommand(OPEN_SAMPLE_COMMAND);
  if (picked === process) await vscode.commands.executeCommand('milestone.newProcess');
}
