// The outline: sections, what they define, and the milestones of processes. From the tree alone, so that it is there on half-typed files.
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import { DEFINITION_KINDS, type DefinitionKind } from '../language/read/definition.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { followAlias, pairOf } from '../text/path.ts';
import type { Item, Pair, Span, TreeNode } from '../text/tree.ts';
import { showControls } from '../words/showControls.ts';
import type { Limited } from './limited.ts';

const KINDS: Readonly<Record<DefinitionKind, SymbolKind>> = {
  businessHours: SymbolKind.Object,
  holidays: SymbolKind.Array,
  milestoneTypes: SymbolKind.EnumMember,
  actions: SymbolKind.Function,
  processes: SymbolKind.Class,
  entitlements: SymbolKind.Interface,
  templates: SymbolKind.Interface,
  scenarios: SymbolKind.Method,
};

/** What a symbol of a kind is drawn as, in the outline and in the search over the workspace. */
export function symbolKind(kind: DefinitionKind): SymbolKind {
  return KINDS[kind];
}

/** A line of the outline, and how to get at those below it. */
interface Entry {
  readonly symbol: DocumentSymbol;
  readonly below: () => readonly Entry[];
}

/** @param limit most symbols: sections come before what they define, that before milestones, so that a cut outline still leads everywhere */
export function documentSymbols(file: SourceFile, limit: number): Limited<DocumentSymbol> {
  const { root } = file.tree;
  const items: DocumentSymbol[] = [];
  let room = limit;
  let level = (root?.kind === 'map' ? root.pairs : []).map((pair) => ({ entry: section(file, pair), into: items }));
  while (level.length > 0) {
    const shown = level.slice(0, room);
    for (const { entry, into } of shown) into.push(entry.symbol);
    if (shown.length < level.length) return { items, isCut: true };
    room -= shown.length;
    level = shown.flatMap(({ entry }) => {
      const into = (entry.symbol.children ??= []);
      return entry.below().map((below) => ({ entry: below, into }));
    });
  }
  return { items, isCut: false };
}

/** The same without a tree, each with the name of what holds it: for editors that know no other outline. */
export function flatSymbols(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName: string | undefined = undefined,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

function section(file: SourceFile, pair: Pair): Entry {
  const kind = DEFINITION_KINDS.find((candidate) => candidate === pair.key.source);
  const value = followAlias(pair.value);
  const entries = kind !== undefined && value?.kind === 'map' && value === pair.value ? value.pairs : [];
  return {
    symbol: symbol(file, pair, pair.key.source, '', SymbolKind.Namespace, pair.key.span),
    below: () => (kind === undefined ? [] : entries.map((entry) => definition(file, kind, entry))),
  };
}

function definition(file: SourceFile, kind: DefinitionKind, pair: Pair): Entry {
  const milestones = kind === 'processes' ? pairOf(pair.value, 'milestones')?.value : undefined;
  const name = textOf(pairOf(pair.value, 'name')?.value) ?? textOf(pairOf(pair.value, 'description')?.value) ?? '';
  return {
    symbol: symbol(file, pair, pair.key.source, name, KINDS[kind], pair.key.span),
    below: () => (milestones?.kind === 'list' ? milestones.items.flatMap((item) => milestone(file, item) ?? []) : []),
  };
}

function milestone(file: SourceFile, item: Item): Entry | undefined {
  const type = pairOf(item.value, 'milestone');
  const name = textOf(type?.value);
  if (type === undefined || name === undefined || item.value?.kind !== 'map') return undefined;
  const target = textOf(pairOf(item.value, 'target')?.value) ?? '';
  return { symbol: symbol(file, item, name, target, SymbolKind.Event, type.value?.span ?? type.span), below: () => [] };
}

function textOf(node: TreeNode | undefined): string | undefined {
  const scalar = followAlias(node);
  return scalar?.kind === 'scalar' && scalar.source !== '' ? scalar.source : undefined;
}

function symbol(
  file: SourceFile,
  { span }: Pair | Item,
  name: string,
  detail: string,
  kind: SymbolKind,
  selection: Span,
): DocumentSymbol {
  return {
    name: name === '' ? '(empty)' : showControls(name), // LSP forbids an empty name
    detail: showControls(detail),
    kind,
    range: file.lines.rangeOf(span),
    selectionRange: file.lines.rangeOf(selection),
    children: [],
  };
}
