// "Milestone: Open a Sample…": copies one to where the user says, and shows it with its timeline beside it.
import * as vscode from 'vscode';
import type { PreviewHost } from '../preview/host.ts';
import { SAMPLES, type Sample } from '../samples/samples.ts';
import { chooseAnyFolder } from './newProcess/chooseFolder.ts';
import { showProblem } from './showProblem.ts';

/** More copies in one folder than anybody makes. */
const MAX_COPIES = 100;

/** Where a copy goes. `beside`: the folder that gets a new one with the sample's name. */
type Target = { readonly beside: vscode.Uri } | { readonly overwrites: vscode.Uri };

export function openSampleCommand({ extensionUri, globalStorageUri }: vscode.ExtensionContext, previews: PreviewHost) {
  const looked = vscode.Uri.joinPath(globalStorageUri, 'samples');
  /** @param name of a sample's folder @param place a folder for the copy; either is asked for where it is absent */
  return async (name?: unknown, place?: unknown): Promise<void> => {
    const sample = SAMPLES.find(({ folder }) => folder === name) ?? (await askSample());
    if (sample === undefined) return;
    const target = place instanceof vscode.Uri ? { beside: place } : await askTarget(sample, looked);
    if (target === undefined) return;
    try {
      const folder = await copy(vscode.Uri.joinPath(extensionUri, 'samples', sample.folder), sample, target);
      const scenarios = vscode.Uri.joinPath(folder, sample.scenarioFile);
      await vscode.window.showTextDocument(scenarios, { viewColumn: vscode.ViewColumn.One, preview: false });
      previews.open(scenarios, { selected: { kind: 'scenario', id: sample.scenario }, at: null });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      showProblem({ message: `The sample could not be copied: ${reason}`, hint: 'Choose another folder.' });
    }
  };
}

async function askSample(): Promise<Sample | undefined> {
  const items = SAMPLES.map((sample) => ({ label: sample.label, detail: sample.about, sample }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Open a Sample',
    placeHolder: 'Which one?',
    matchOnDetail: true,
  });
  return picked?.sample;
}

async function askTarget({ folder }: Sample, looked: vscode.Uri): Promise<Target | undefined> {
  const here = vscode.workspace.workspaceFolders?.[0];
  const items = [
    ...(here === undefined
      ? []
      : [{ label: `$(new-folder) In a new folder of ${here.name}`, description: folder, goes: 'here' as const }]),
    { label: '$(eye) Only to look at', description: 'a copy outside your folders', goes: 'looked' as const },
    { label: '$(folder-opened) In another folder…', goes: 'elsewhere' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Open a Sample',
    placeHolder: 'Where is it copied to?',
  });
  switch (picked?.goes) {
    case 'here':
      return here && { beside: here.uri };
    case 'looked':
      return { overwrites: vscode.Uri.joinPath(looked, folder) };
    case 'elsewhere': {
      const chosen = await chooseAnyFolder('Copy the Sample Here');
      return chosen && { beside: chosen };
    }
    case undefined:
      return undefined;
  }
}

/** @returns the folder of the copy @throws Error when a file cannot be read or written */
async function copy(from: vscode.Uri, { folder, files }: Sample, target: Target): Promise<vscode.Uri> {
  const to = 'overwrites' in target ? target.overwrites : await freeFolder(target.beside, folder);
  for (const file of files) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(to, file), bytes);
  }
  return to;
}

/** A folder that is not there yet: nothing of anybody's is overwritten. @throws Error when there are too many */
async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let copies = 1; copies <= MAX_COPIES; copies += 1) {
    const folder = vscode.Uri.joinPath(parent, copies === 1 ? name : `${name}-${copies}`);
    if (!(await isThere(folder))) return folder;
  }
  throw new Error(`there are ${MAX_COPIES} copies of '${name}' already`);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
