// Rules' pages as documents of the editor: `milestone-rule:/never-completes.md`. They come from the language server, so they need no
// network and are those of the version that runs.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_PAGE_REQUEST, RULE_SCHEME, type RulePageAnswer } from '../../server/src/protocol/rules.ts';
import { ask } from './askServer.ts';

export function provideRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }, token) {
      const code = path.replace(/^\/|\.md$/g, '');
      const answer = await ask<RulePageAnswer>(client, RULE_PAGE_REQUEST, { code }, token);
      if ('problem' in answer) return `# ${code}\n\n${answer.problem.message} ${answer.problem.hint}\n`;
      return answer.text ?? `# ${code}\n\nThere is no such rule.\n`;
    },
  });
}
