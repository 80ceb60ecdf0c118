// Completion: keys, values, ids, fields, zones, paths and whole blocks, for the place that the text itself tells.
import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import { allowedKeys, schemaAt, typesOf, type JsonValue } from '../../language/schema/describe.ts';
import { fileName } from '../../language/read/uri.ts';
import { lineBreakOf, lineEndOf, lineStartOf } from '../../text/position.ts';
import { indentBefore, toRelativeLines } from './blockLayout.ts';
import { completeKeys } from './completeKeys.ts';
import { completeValues } from './completeValues.ts';
import { completeXml } from './completeXml.ts';
import { findSite } from './findSite.ts';
import type { CompletionContext, Proposal } from './proposal.ts';
import { endsInQuotes, type Site } from './site.ts';
import { withoutPlaceholders, writeFlowSnippet, writeSnippet } from './writeSnippet.ts';

/** From this many on it counts what each item weighs. */
const MANY = 100;

/** What can be written at the cursor, in the order in which it should be offered. */
export function complete(context: CompletionContext): CompletionItem[] {
  const { file, offset, snippets, layout, isBrief = false } = context;
  if (file.notation === 'xml') return completeMetadata(context);
  const site = findSite(file.text, offset);
  if (site === undefined) return [];
  const quote = openQuote(file.text, site);
  if (quote === undefined || isCutOff(file.text, site, quote)) return [];
  const range = file.lines.rangeOf(site.word);
  const indent = indentBefore(file.text, site.word.start);
  const proposals = proposalsFor(context, site).flatMap((proposal) => withinQuotes(proposal, quote));
  const inOrder = proposals.length < MANY ? proposals.length : startOfOrder(proposals);
  return proposals.map((proposal, index) => {
    const asSnippet = proposal.isSnippet === true && snippets;
    const plain = proposal.isSnippet === true && !snippets ? withoutPlaceholders(proposal.text) : proposal.text;
    const newText = layout === 'relative' ? toRelativeLines(plain, indent) : plain;
    const isAsIs = layout === 'absolute' && newText.includes('\n');
    return {
      label: proposal.label,
      kind: proposal.kind,
      ...(index < inOrder ? { sortText: String(index).padStart(4, '0') } : {}),
      ...(proposal.filter === undefined ? {} : { filterText: proposal.filter }),
      insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(isAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: { range, newText: site.lead + newText },
      ...(isBrief ? {} : tell(proposal, false)),
    };
  });
}

function completeMetadata(context: CompletionContext): CompletionItem[] {
  const { word, proposals } = completeXml(context) ?? { word: { start: 0, end: 0 }, proposals: [] };
  const range = context.file.lines.rangeOf(word);
  return proposals.map(({ label, kind, text, detail }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    ...(detail === undefined ? {} : { detail }),
    textEdit: { range, newText: text },
  }));
}

/**
 * From where on an editor that sorts by label keeps the order, behind all that have a number: there are hundreds of zones, and every
 * byte of an item is sent with each list. Digits come before letters.
 */
function startOfOrder(proposals: readonly Proposal[]): number {
  const labels = proposals.map(({ label }) => label.toLowerCase());
  let start = labels.length;
  while (start > 0) {
    const [label = '', next] = labels.slice(start - 1, start + 1);
    if (!/^[a-z]/.test(label) || (next !== undefined && label >= next)) break;
    start -= 1;
  }
  return start;
}

/** What there is to say about one of the proposals of `complete`, at the same place; nothing when it is offered no more. */
export function describeProposal(context: CompletionContext, label: string, kind: CompletionItem['kind']): ItemTexts {
  const isYaml = context.file.notation === 'yaml';
  const site = isYaml ? findSite(context.file.text, context.offset) : undefined;
  const proposals = site === undefined ? [] : proposalsFor(context, site);
  const proposal = proposals.find((candidate) => candidate.label === label && candidate.kind === kind);
  return proposal === undefined ? {} : tell(proposal, true);
}

type ItemTexts = Pick<CompletionItem, 'detail' | 'documentation'>;

/** @param isAsked whether to compute what has to be computed */
function tell({ detail, documentation }: Proposal, isAsked: boolean): ItemTexts {
  const text = typeof documentation === 'string' ? documentation : isAsked ? documentation?.() : undefined;
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(text === undefined || text === '' ? {} : { documentation: { kind: 'markdown', value: text } }),
  };
}

function proposalsFor(context: CompletionContext, site: Site): readonly Proposal[] {
  const schema = schemaAt(context.file.kind, site.path);
  if (schema === undefined) return [];
  const types = typesOf(schema);
  switch (site.kind) {
    case 'value':
      return completeValues(context, site);
    case 'item':
      return types.includes('object') && !site.isFlow
        ? [...itemBlocks(context, site), ...completeKeys(context, site)]
        : completeValues(context, site);
    case 'key':
      return [
        ...(types.includes('object') && !site.isList
          ? [...wholeFiles(context, site), ...completeKeys(context, site), ...idBlocks(context, site)]
          : []),
        ...(types.includes('array') && !site.isFlow && site.siblings.length === 0 ? newItems(context, site) : []),
      ];
  }
}

/** On an empty line below the key of a list: the dash comes with what is chosen. */
function newItems(context: CompletionContext, site: Site): readonly Proposal[] {
  const item: Site = { ...site, path: [...site.path, 0], kind: 'item', siblings: [], column: site.column + 2 };
  return proposalsFor(context, item).map((proposal) => ({ ...proposal, text: `- ${proposal.text}` }));
}

/** The quote that stands open right before the word; `''` for none, undefined where other words are between them. */
function openQuote(text: string, { word }: Site): string | undefined {
  const before = text.slice(lineStartOf(text, word.start), word.start);
  return !endsInQuotes(before) ? '' : /["']$/.exec(before)?.[0];
}

/** True where something touches the word, or follows it, that is no part of it: whatever is inserted would run into it. */
function isCutOff(text: string, { kind, word, hasColon, isFlow }: Site, quote: string): boolean {
  // What stands in quotes is replaced whole, or not at all: half a value is none, and a key in them has its colon behind them.
  if (quote !== '') return kind === 'key' || text.charAt(word.end) !== quote;
  const rest = text.slice(word.end, lineEndOf(text, word.end));
  const isBehindQuote = /["']/.test(text.charAt(word.start - 1));
  return isBehindQuote || !(hasColon || /^\s*(?:\s#|$)/.test(rest) || (isFlow && /^\s*[,\]}]/.test(rest)));
}

/** @param quote that opens before what is written; a value with quotes of its own kind lends its text, and one of another none */
function withinQuotes(proposal: Proposal, quote: string): readonly Proposal[] {
  if (quote === '') return [proposal];
  const { text } = proposal;
  const isQuoted = text.length > 1 && text.startsWith(quote) && text.endsWith(quote);
  const inner = isQuoted ? text.slice(1, -1) : text;
  return inner.includes('\n') || (!isQuoted && /["'\\]/.test(inner)) ? [] : [{ ...proposal, text: inner }];
}

/** Whole blocks for a list item. */
function itemBlocks(context: CompletionContext, site: Site): readonly Proposal[] {
  if (site.hasColon || site.siblings.length > 0) return [];
  const schema = schemaAt(context.file.kind, site.path);
  return (schema?.defaultSnippets ?? []).map(({ label, description, body }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    text: writeBody(context, body, site.column),
    isSnippet: true,
    documentation: description ?? '',
  }));
}

/** @param column where the block's first line starts */
function writeBody({ file, layout }: CompletionContext, body: JsonValue, column: number): string {
  return layout === 'one-line' ? writeFlowSnippet(body) : writeSnippet(body, column, lineBreakOf(file.text));
}

/** In an empty file: all that it needs, section by section. */
function wholeFiles({ file, layout }: CompletionContext, site: Site): readonly Proposal[] {
  const isEmpty = site.path.length === 0 && site.siblings.length === 0 && !site.isFlow && !site.hasColon;
  if (!isEmpty || layout === 'one-line') return [];
  const lineBreak = lineBreakOf(file.text);
  // Scenarios most often use the process of their own name.
  const [ownName = ''] = fileName(file.uri).split('.');
  const write = (body: JsonValue): string => {
    const sections = typeof body === 'object' && body !== null ? Object.entries(body) : [];
    return sections.map(([key, value]) => writeSnippet({ [key]: value }, 0, lineBreak)).join(lineBreak.repeat(2));
  };
  return (schemaAt(file.kind, site.path)?.defaultSnippets ?? []).map(({ label, description, body }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    text: write(body).replace('${1:support}', `\${1:${ownName}}`) + lineBreak,
    isSnippet: true,
    documentation: description ?? '',
  }));
}

/** Whole blocks under a new id, which is asked for first: a process, business hours, a scenario. */
function idBlocks(context: CompletionContext, site: Site): readonly Proposal[] {
  const { file, layout } = context;
  const { free } = allowedKeys(file.kind, site.path);
  if (site.isFlow || site.hasColon || free === undefined) return [];
  const indent = site.column + 2;
  const gap = layout === 'one-line' ? ' ' : `${lineBreakOf(file.text)}${' '.repeat(indent)}`;
  return free.value.snippets.map(({ label, description, body }) => {
    const block = writeBody(context, body, indent).replace(/\$\{(\d+)/g, (_, stop: string) => `\${${Number(stop) + 1}`);
    return {
      label,
      kind: CompletionItemKind.Snippet,
      text: `\${1:${label.replaceAll(' ', '-')}}:${gap}${block}`,
      isSnippet: true,
      documentation: description ?? '',
    };
  });
}
