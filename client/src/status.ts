// The language server's state in the status bar's language menu, next to the name of our languages.
import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { selectDocuments } from './documents.ts';

interface Status {
  readonly text: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly isBusy: boolean;
  readonly command: vscode.Command;
}

const SHOW_OUTPUT = { title: 'Show Output', command: 'milestone.showOutput' };
const RESTART = { title: 'Restart', command: 'milestone.restartServer' };

export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('milestone.server', selectDocuments());
  item.name = 'Milestone language server';
  const show = (state: State): void => {
    const { text, severity, isBusy, command } = statusOf(state);
    Object.assign(item, { text, severity, busy: isBusy, command });
  };
  show(client.state);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}

function statusOf(state: State): Status {
  const { Error, Information } = vscode.LanguageStatusSeverity;
  switch (state) {
    case State.Running:
      return { text: 'Milestone', severity: Information, isBusy: false, command: SHOW_OUTPUT };
    case State.Starting:
      return { text: 'Milestone is starting', severity: Information, isBusy: true, command: SHOW_OUTPUT };
    case State.Stopped:
    case State.StartFailed:
      return { text: 'Milestone has stopped', severity: Error, isBusy: false, command: RESTART };
  }
}
