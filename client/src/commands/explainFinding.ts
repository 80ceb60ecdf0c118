// "Milestone: Explain Finding": the page of the rule behind the finding at the cursor, of a quick fix, or of one that is chosen.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULES_REQUEST, ruleDocumentUri, type RuleItem, type RulesAnswer } from '../../../server/src/protocol/rules.ts';
import { ask } from '../askServer.ts';
import { showProblem } from './showProblem.ts';

/** Rendered Markdown, as VS Code's own extension shows it. */
const PREVIEW_EDITOR = 'vscode.markdown.preview.editor';

export function explainFindingCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const code = typeof argument === 'string' ? argument : await chooseCode(client);
    if (code === undefined) return;
    const uri = vscode.Uri.parse(ruleDocumentUri(code));
    try {
      await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW_EDITOR, vscode.ViewColumn.Beside);
    } catch {
      // Someone has turned VS Code's Markdown off: the text reads well too.
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    }
  };
}

/** The one finding at the cursor; else one that is chosen: of several there, of the file's, or of all rules. */
async function chooseCode(client: BaseLanguageClient): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const findings = editor === undefined ? [] : findingsOf(editor.document.uri);
  const here = findings.filter(({ range }) => editor?.selection.intersection(range) !== undefined);
  const codes = new Set((here.length > 0 ? here : findings).map(codeOf));
  const [only, ...others] = codes;
  if (here.length > 0 && others.length === 0) return only;
  const answer = await ask<RulesAnswer>(client, RULES_REQUEST, {});
  if ('problem' in answer) {
    showProblem(answer.problem);
    return undefined;
  }
  const known = answer.rules.filter(({ code }) => here.length === 0 || codes.has(code));
  const first = known.filter(({ code }) => codes.has(code));
  const items = [
    ...underHeading(here.length > 0 ? 'At the cursor' : 'Found in this file', first),
    ...underHeading(
      'All rules',
      known.filter((rule) => !first.includes(rule)),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Explain Finding',
    placeHolder: 'Which finding?',
    matchOnDescription: true,
  });
  return picked?.label;
}

function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'milestone');
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function underHeading(label: string, rules: readonly RuleItem[]): readonly vscode.QuickPickItem[] {
  if (rules.length === 0) return [];
  const items = rules.map(({ code, title, severity }) => ({ label: code, description: `${severity}: ${title}` }));
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
