// "Milestone: Show Salesforce Metadata": what an entitlement file is to Salesforce, read-only beside it, and new with every key.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_METADATA_REQUEST,
  type ExportMetadataParams,
  type MetadataChanges,
} from '../../../server/src/protocol/metadata.ts';
import { isOurs } from '../documents.ts';
import { sendRequest } from '../sendRequest.ts';
import { chooseEntitlementFile } from './chooseEntitlementFile.ts';

const SCHEME = 'milestone-metadata';
const TYPING_MS = 150;

export interface MetadataView extends vscode.Disposable {
  /** The command. */
  readonly show: (argument?: unknown) => Promise<void>;
}

export function createMetadataView(client: BaseLanguageClient): MetadataView {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ query }) => {
      const params: ExportMetadataParams = { uri: client.code2ProtocolConverter.asUri(vscode.Uri.parse(query)) };
      // As files of no project: all of what the file says, not what differs.
      return textOf(await sendRequest<MetadataChanges>(client, EXPORT_METADATA_REQUEST, { ...params, project: '' }));
    },
  });
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0 || !isOurs(document)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }, TYPING_MS);
  });
  return {
    show: async (argument) => {
      const uri = chooseEntitlementFile(argument);
      if (uri === undefined) return;
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.entitlement\.ya?ml$/i, '');
      const view = vscode.Uri.from({
        scheme: SCHEME,
        path: `/Salesforce Metadata: ${name}.xml`,
        query: uri.toString(),
      });
      const document = await vscode.workspace.openTextDocument(view);
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: false,
      });
    },
    dispose: () => {
      clearTimeout(timer);
      vscode.Disposable.from(changed, provider, listener).dispose();
    },
  };
}

/** The files one after the other, each under its name: the first header is that of all. */
function textOf(answer: MetadataChanges): string {
  if ('problem' in answer) return `<!-- ${commentOf(`${answer.problem.message} ${answer.problem.hint}`)} -->\n`;
  if (answer.changes.length === 0) return `<!-- ${commentOf(answer.sentences.join(' '))} -->\n`;
  return answer.changes
    .map(({ uri, after }) => {
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      return `<!-- ${commentOf(name)} -->\n${after.replace(/^<\?xml[^>]*\?>\n/, '')}`;
    })
    .join('\n');
}

/** Two hyphens end no comment early. */
function commentOf(text: string): string {
  return text.replace(/-{2,}/g, '–');
}
