// Completion: a short list at once, and what there is to say about an item when somebody looks at it. Must not know what is offered.
import {
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import { complete, describeProposal } from '../features/completion/complete.ts';
import type { CompletionContext } from '../features/completion/proposal.ts';
import type { ClientAbilities } from './capabilities.ts';
import { toPlainMarkup } from './plainMarkup.ts';
import { documentHandler, type HandlerContext, type SessionContext } from './session.ts';

export function registerCompletionHandlers(server: HandlerContext): void {
  const { connection, guard, requestContext } = server;
  connection.onCompletion(
    documentHandler<CompletionParams, CompletionItem[] | CompletionList>(
      server,
      'textDocument/completion',
      [],
      async (found, { context }) => {
        const { abilities, workspace } = found.session;
        // Behind a tag stands a value; in YAML the sign begins a text of many lines.
        if (context?.triggerCharacter === '>' && found.file.notation === 'yaml') return [];
        const uri = workspace.clientUri(found.file.uri);
        const data: Asked = { uri, offset: found.offset };
        const items = complete(await completionLook(found)).map((item) => toClientItem(item, abilities));
        if (abilities.completionDefaults) return toList(items, data);
        return abilities.completionResolves ? items.map((item) => ({ ...item, data })) : items;
      },
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guard<CompletionItem, CompletionItem>('completionItem/resolve', item, async () => {
      const asked = readAsked(item.data);
      const found = asked && (await requestContext(asked.uri));
      if (asked === undefined || found === undefined) return item;
      const at = await completionLook({ ...found, offset: Math.min(asked.offset, found.file.text.length) });
      return toClientItem({ ...item, ...describeProposal(at, item.label, item.kind) }, found.session.abilities);
    })(item, token),
  );
}

async function completionLook(context: SessionContext): Promise<CompletionContext> {
  const { workspace, abilities } = context.session;
  const { completionSnippets: snippets, completionLayout: layout, completionResolves: isBrief } = abilities;
  return { ...context, files: await workspace.files(), snippets, layout, isBrief };
}

function toClientItem(item: CompletionItem, { completionMarkdown }: ClientAbilities): CompletionItem {
  const { documentation } = item;
  if (completionMarkdown || documentation === undefined || typeof documentation === 'string') return item;
  return { ...item, documentation: toPlainMarkup(documentation) };
}

/** Where an item was offered: what its description is found by. */
interface Asked {
  readonly uri: string;
  readonly offset: number;
}

/** What `completion` answered with comes back from the client, so it is looked at again. */
function readAsked(data: unknown): Asked | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('offset' in data)) return undefined;
  const { uri, offset } = data;
  return typeof uri === 'string' && typeof offset === 'number' && offset >= 0 ? { uri, offset } : undefined;
}

/** What all items share is told once. */
function toList(items: readonly CompletionItem[], data: Asked): CompletionList {
  const range = items.map(editRange).find((found) => found !== undefined);
  if (range === undefined) return { isIncomplete: false, items: [...items] };
  return {
    isIncomplete: false,
    itemDefaults: { editRange: range, insertTextFormat: InsertTextFormat.PlainText, data },
    items: items.map(({ textEdit, insertTextFormat, ...item }) => ({
      ...item,
      ...(insertTextFormat === InsertTextFormat.Snippet ? { insertTextFormat } : {}),
      ...(textEdit === undefined || textEdit.newText === item.label ? {} : { textEditText: textEdit.newText }),
    })),
  };
}

function editRange({ textEdit }: CompletionItem): Range | undefined {
  return textEdit !== undefined && 'range' in textEdit ? textEdit.range : undefined;
}
