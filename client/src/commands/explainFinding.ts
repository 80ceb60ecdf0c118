// "Milestone: Explain Finding": the page of the rule behind the finding at the cursor, of a quick fix, or of one that is chosen.
import * as vscode from 'vscode';
import { ruleDocumentUri } from '../../../server/src/protocol/rules.ts';
import { loadRules } from '../rules/rulePages.ts';
import type { RulePage } from '../rules/readRules.ts';

/** Rendered Markdown, as VS Code's own extension shows it. */
const PREVIEW_EDITOR = 'vscode.markdown.preview.editor';

/** @param extension the folder of the extension */
export function explainFindingCommand(extension: vscode.Uri) {
  return async (argument?: unknown): Promise<void> => {
    const code = typeof argument === 'string' ? argument : await chooseCode(extension);
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

/** The one finding at the cursor; else one that is chosen: of several there, or of all rules, those found in the file first. */
async function chooseCode(extension: vscode.Uri): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const findings = editor === undefined ? [] : findingsOf(editor.document.uri);
  const here = findings.filter(({ range }) => editor?.selection.intersection(range) !== undefined);
  const codesHere = new Set(here.map(codeOf));
  const [only] = codesHere;
  if (codesHere.size === 1) return only;
  const rules = await loadRules(extension);
  const first = codesHere.size > 0 ? codesHere : new Set(findings.map(codeOf));
  const items = [
    ...underHeading(
      codesHere.size > 0 ? 'At the cursor' : 'Found in this file',
      rules.filter(({ code }) => first.has(code)),
    ),
    ...underHeading(
      'All rules',
      rules.filter(({ code }) => !first.has(code)),
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

function underHeading(label: string, rules: readonly RulePage[]): readonly vscode.QuickPickItem[] {
  if (rules.length === 0) return [];
  const items = rules.map(({ code, title, severity }) => ({ label: code, description: `${severity}: ${title}` }));
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
