// What editors do with a completion item that is accepted, as the protocol says: indentation by insertTextMode, placeholders by format.
import { InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import type { BlockLayout } from '../../server/src/features/completion/blockLayout.ts';
import type { SourceFile } from '../../server/src/project/snapshot.ts';
import { applyChanges } from '../../server/src/text/edit.ts';

export interface CompletionClient {
  readonly name: string;
  readonly snippets: boolean;
  /** The layout that the server chooses for this client. */
  readonly layout: BlockLayout;
  /** What the client does to lines when the item names no mode. */
  readonly defaultMode: InsertTextMode;
}

export const VS_CODE: CompletionClient = {
  name: 'VS Code',
  snippets: true,
  layout: 'absolute',
  defaultMode: InsertTextMode.adjustIndentation,
};

/** Clients beside VS Code, which has to bring the same. */
export const OTHER_CLIENTS: readonly CompletionClient[] = [
  { name: 'a client without asIs', snippets: true, layout: 'relative', defaultMode: InsertTextMode.adjustIndentation },
  {
    name: 'a client that says nothing',
    snippets: true,
    layout: 'one-line',
    defaultMode: InsertTextMode.adjustIndentation,
  },
  { name: 'a client without snippets', snippets: false, layout: 'one-line', defaultMode: InsertTextMode.asIs },
];

/** The text after the item is accepted, each placeholder with what it proposes. */
export function acceptItem(client: CompletionClient, { text, lines }: SourceFile, item: CompletionItem): string {
  const { textEdit, insertTextMode = client.defaultMode } = item;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error(`${item.label} has no edit`);
  const span = lines.spanOf(textEdit.range);
  const lineStart = lines.lineStart(lines.lineAt(span.start));
  const indent = /^[ \t]*/.exec(text.slice(lineStart, span.start))?.[0] ?? '';
  const adjusted =
    insertTextMode === InsertTextMode.adjustIndentation
      ? textEdit.newText.replaceAll('\n', `\n${indent}`)
      : textEdit.newText;
  const newText = item.insertTextFormat === InsertTextFormat.Snippet ? expand(adjusted) : adjusted;
  return applyChanges(text, [{ span, newText }]);
}

/** A snippet with its proposals in place. */
function expand(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}
