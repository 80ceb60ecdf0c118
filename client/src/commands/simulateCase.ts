// "Milestone: Simulate Sample Case": a scenario of the file, or a process for a case that arrives when the user says. Above a process
// it asks nothing: the preview has the fields to change the case.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readCaseKey } from '../../../server/src/protocol/preview.ts';
import type { CasesAnswer } from '../../../server/src/protocol/requests.ts';
import { localMinute, normalizeArrival } from '../arrival.ts';
import { requestCases } from '../sendRequest.ts';
import type { PreviewHost } from '../preview/host.ts';
import { chooseCaseFile } from './chooseCaseFile.ts';

type Process = CasesAnswer['processes'][number];

interface CaseItem extends vscode.QuickPickItem {
  readonly choice?: { readonly scenario: string } | { readonly process: Process };
}

export function simulateCaseCommand(client: BaseLanguageClient, previews: PreviewHost) {
  return async (argument?: unknown, lensCase?: unknown): Promise<void> => {
    const uri = await chooseCaseFile(argument);
    if (uri === undefined) return;
    const selected = readCaseKey(lensCase);
    if (selected !== null) return previews.open(uri, { selected, at: null });
    const cases = await requestCases(client, uri);
    // The preview has the room to say what is wrong, and goes on by itself when it is mended.
    if ('problem' in cases || cases.processes.length + cases.scenarios.length === 0) return previews.open(uri, null);
    const item = await vscode.window.showQuickPick(listItems(cases), {
      title: 'Simulate Sample Case',
      placeHolder: 'Which case?',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (item?.choice === undefined) return;
    if ('scenario' in item.choice) {
      return previews.open(uri, { selected: { kind: 'scenario', id: item.choice.scenario }, at: null });
    }
    const { process } = item.choice;
    const at = await askArrival(process);
    if (at !== undefined) previews.open(uri, { selected: { kind: 'process', id: process.id }, at });
  };
}

function listItems(cases: CasesAnswer): readonly CaseItem[] {
  const scenarios = cases.scenarios.map(({ id, label, description }) => ({
    label: `$(beaker) ${label}`,
    ...(description !== undefined && { detail: description }),
    choice: { scenario: id },
  }));
  const processes = cases.processes.map((process) => ({
    label: `$(watch) ${process.label}`,
    ...(process.label !== process.id && { description: process.id }),
    detail: 'A case that arrives when you say',
    choice: { process },
  }));
  return [...underHeading('Scenarios', scenarios), ...underHeading('Processes', processes)];
}

function underHeading(label: string, items: readonly CaseItem[]): readonly CaseItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

async function askArrival(process: Process): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title: `Simulate ${process.label}`,
    prompt: `When does the case arrive? Date and time in ${process.timeZone}`,
    placeHolder: '2026-03-06T16:30',
    value: localMinute(new Date(), process.timeZone),
    validateInput: (typed) =>
      normalizeArrival(typed) === undefined
        ? 'A date and a time that exist, such as 2026-03-06T16:30 or 2026-03-06 16:30'
        : undefined,
  });
  return text === undefined ? undefined : normalizeArrival(text);
}
