// Markdown of ours as plain text, for clients that show text as it is. Must not know what is said.
import { MarkupKind, type Hover, type MarkupContent } from 'vscode-languageserver';
import { plainText } from '../features/hovers/markdown.ts';

export function toPlainMarkup(contents: Hover['contents'] | MarkupContent): MarkupContent {
  return { kind: MarkupKind.PlainText, value: plainText(textOf(contents)) };
}

function textOf(contents: Hover['contents']): string {
  if (typeof contents === 'string') return contents;
  return Array.isArray(contents) ? contents.map(textOf).join('\n\n') : contents.value;
}
