// Rules' pages as documents of the editor: `milestone-rule:/never-completes.md`. They lie in the extension's own folder, so they need
// neither a network nor the language server.
import * as vscode from 'vscode';
import { RULE_SCHEME } from '../../../server/src/protocol/rules.ts';
import { readRules, type RulePage } from './readRules.ts';

/** @param extension the folder of the extension */
export async function loadRules(extension: vscode.Uri): Promise<readonly RulePage[]> {
  const file = vscode.Uri.joinPath(extension, 'docs', 'rules.md');
  return readRules(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

export function provideRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const code = path.replace(/^\/|\.md$/g, '');
      const rule = (await loadRules(extension)).find((each) => each.code === code);
      return rule?.text ?? `# ${code}\n\nThere is no such rule.\n`;
    },
  });
}
