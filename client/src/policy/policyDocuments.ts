// "Milestone: Document This Policy": the policy in plain words, as a document of the editor that VS Code renders, and saved as a file for
// whoever has no editor. The words are the server's.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { drawPolicyHtml } from '../../../server/src/draw/policy/policyHtml.ts';
import { writePolicyMarkdown } from '../../../server/src/draw/policy/policyMarkdown.ts';
import { POLICY_REQUEST, type PolicyAnswer, type PolicyParams } from '../../../server/src/protocol/policy.ts';
import { chooseCaseFile } from '../commands/chooseCaseFile.ts';
import { showProblem } from '../commands/showProblem.ts';
import { isOurs } from '../documents.ts';
import { sendRequest } from '../sendRequest.ts';

const SCHEME = 'milestone-policy';

/** Rendered Markdown, as VS Code's own extension shows it. */
const PREVIEW_EDITOR = 'vscode.markdown.preview.editor';

/** After a key the next is waited for; changes on disk reach the server only 250 ms later. */
const TYPING_MS = 300;
const DISK_MS = 600;

const FORMATS = { html: 'Web page', md: 'Markdown' } as const;

function requestPolicy(client: BaseLanguageClient, uri: vscode.Uri): ReturnType<typeof sendRequest<PolicyAnswer>> {
  const params: PolicyParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return sendRequest<PolicyAnswer>(client, POLICY_REQUEST, params);
}

/** Where the policy of a file is shown: `milestone-policy:/support.policy.md`, with the file behind it. */
function policyUri(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(file)}.policy.md`, query: file.toString() });
}

/** `support`, of `sla/support.entitlement.yaml` */
function nameOf({ path }: vscode.Uri): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(?:entitlement|scenario)\.ya?ml$/i, '');
}

/** The documents, which follow the files that they tell of. */
export function providePolicies(client: BaseLanguageClient, files: vscode.FileSystemWatcher): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changeAll = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }, delay);
  };
  const onDisk = (): void => changeAll(DISK_MS);
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const answer = await requestPolicy(client, vscode.Uri.parse(query));
        if ('document' in answer) return writePolicyMarkdown(answer.document);
        const { message, hint } = answer.problem;
        return writePolicyMarkdown({ title: message, source: hint, warning: null, blocks: [] });
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document)) changeAll(TYPING_MS);
    }),
    files.onDidChange(onDisk),
    files.onDidCreate(onDisk),
    files.onDidDelete(onDisk),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

export async function documentPolicyCommand(argument?: unknown): Promise<void> {
  const file = await chooseCaseFile(argument);
  if (file === undefined) return;
  const uri = policyUri(file);
  try {
    await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW_EDITOR, vscode.ViewColumn.Beside);
  } catch {
    // Someone has turned VS Code's Markdown off: the text reads well too.
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  }
}

/** "Milestone: Save Policy Document…": beside the file that it tells of, unless the user says where. */
export function savePolicyCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const file = await chooseCaseFile(argument);
    if (file === undefined) return;
    const answer = await requestPolicy(client, file);
    if ('problem' in answer) return showProblem(answer.problem);
    const target = await vscode.window.showSaveDialog({
      title: 'Save Policy Document',
      defaultUri: vscode.Uri.joinPath(file, '..', `${nameOf(file)}.policy.html`),
      filters: Object.fromEntries(Object.entries(FORMATS).map(([suffix, name]) => [name, [suffix]])),
    });
    if (target === undefined) return;
    const write = target.path.toLowerCase().endsWith('.md') ? writePolicyMarkdown : drawPolicyHtml;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(write(answer.document)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`The policy could not be saved: ${reason}`);
    }
  };
}
