// Completion: keys, values, ids, fields, zones, paths and whole blocks, for the place that the text itself tells.
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import { allowedKeys, schemaAt, typesOf } from '../../schema/describe.ts';
import { lineBreakOf } from '../../text/position.ts';
import { completeKeys } from './completeKeys.ts';
import { completeValues } from './completeValues.ts';
import { writeSnippet } from './writeSnippet.ts';
import { findSite } from './findSite.ts';
import type { CompletionLook, Proposal } from './proposal.ts';
import type { Site } from './site.ts';

export function complete(look: CompletionLook): CompletionItem[] {
  const { file, offset, snippets } = look;
  const site = findSite(file.text, offset);
  if (site === undefined) return [];
  const range = file.lines.rangeOf(site.word);
  return proposalsFor(look, site).map((proposal, index) => {
    const asSnippet = proposal.isSnippet === true && snippets;
    const newText = proposal.isSnippet === true && !snippets ? withoutPlaceholders(proposal.text) : proposal.text;
    return {
      label: proposal.label,
      kind: proposal.kind,
      sortText: String(index).padStart(4, '0'),
      filterText: proposal.label,
      insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText },
      ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
      ...(proposal.documentation === undefined || proposal.documentation === ''
        ? {}
        : { documentation: { kind: 'markdown', value: proposal.documentation } }),
    };
  });
}

function proposalsFor(look: CompletionLook, site: Site): readonly Proposal[] {
  const kind = look.file.kind;
  const schema = schemaAt(kind, site.path);
  if (schema === undefined) return [];
  const isMap = typesOf(schema).includes('object');
  const blocks = site.kind === 'key' || site.isFlow ? [] : snippetsAt(look, site);
  // `target:` and `when:` take a value on the same line; a map of keys starts on the next one.
  if (site.kind === 'value') return completeValues(look, site);
  if (site.kind === 'item')
    return isMap && !site.isFlow ? [...blocks, ...completeKeys(look, site)] : completeValues(look, site);
  return isMap ? [...completeKeys(look, site), ...idBlocks(look, site)] : [];
}

/** Whole blocks for a list item. */
function snippetsAt({ file }: CompletionLook, site: Site): readonly Proposal[] {
  const schema = schemaAt(file.kind, site.path);
  return (schema?.defaultSnippets ?? []).map(({ label, description, body }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    text: writeSnippet(body, site.column, lineBreakOf(file.text)),
    isSnippet: true,
    documentation: description ?? '',
  }));
}

/** Whole blocks under a new id: a process, business hours, a scenario. */
function idBlocks({ file }: CompletionLook, site: Site): readonly Proposal[] {
  const { free } = allowedKeys(file.kind, site.path);
  if (site.isFlow || free === undefined) return [];
  const example = free.examples.find((candidate) => typeof candidate === 'string') ?? 'name';
  const indent = site.column + 2;
  return free.value.snippets.map(({ label, description, body }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    text: `\${99:${example}}:${lineBreakOf(file.text)}${' '.repeat(indent)}${writeSnippet(body, indent, lineBreakOf(file.text))}`,
    isSnippet: true,
    documentation: description ?? '',
  }));
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([$}\\])/g, '$1');
}
