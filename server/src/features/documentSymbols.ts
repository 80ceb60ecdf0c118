// The outline: sections, what they define, and the milestones of processes. From the tree alone, so that it is there on half-typed files.
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { DEFINITION_KINDS, type DefinitionKind, type SourceFile } from '../analysis/snapshot.ts';
import { followAlias, pairOf } from '../text/path.ts';
import type { Item, Pair, Span, TreeNode } from '../text/tree.ts';

const KINDS: Readonly<Record<DefinitionKind, SymbolKind>> = {
  businessHours: SymbolKind.Object,
  holidays: SymbolKind.Array,
  milestoneTypes: SymbolKind.EnumMember,
  actions: SymbolKind.Function,
  processes: SymbolKind.Class,
  entitlements: SymbolKind.Interface,
  scenarios: SymbolKind.Method,
};

/** What a symbol of a kind is drawn as, in the outline and in the search over the workspace. */
export function symbolKind(kind: DefinitionKind): SymbolKind {
  return KINDS[kind];
}

export function documentSymbols(file: SourceFile): DocumentSymbol[] {
  const { root } = file.tree;
  return root?.kind === 'map' ? root.pairs.map((pair) => section(file, pair)) : [];
}

function section(file: SourceFile, pair: Pair): DocumentSymbol {
  const kind = DEFINITION_KINDS.find((candidate) => candidate === pair.key.source);
  const value = followAlias(pair.value);
  const entries = kind !== undefined && value?.kind === 'map' && value === pair.value ? value.pairs : [];
  const children = kind === undefined ? [] : entries.map((entry) => definition(file, kind, entry));
  return symbol(file, pair, pair.key.source, '', SymbolKind.Namespace, pair.key.span, children);
}

function definition(file: SourceFile, kind: DefinitionKind, pair: Pair): DocumentSymbol {
  const milestones = kind === 'processes' ? pairOf(pair.value, 'milestones')?.value : undefined;
  const children =
    milestones?.kind === 'list'
      ? milestones.items.map((item) => milestone(file, item)).filter((each) => each !== undefined)
      : [];
  const name = textOf(pairOf(pair.value, 'name')?.value) ?? textOf(pairOf(pair.value, 'description')?.value) ?? '';
  return symbol(file, pair, pair.key.source, name, KINDS[kind], pair.key.span, children);
}

function milestone(file: SourceFile, item: Item): DocumentSymbol | undefined {
  const type = pairOf(item.value, 'milestone');
  const name = textOf(type?.value);
  if (type === undefined || name === undefined || item.value?.kind !== 'map') return undefined;
  const target = textOf(pairOf(item.value, 'target')?.value) ?? '';
  return symbol(file, item, name, target, SymbolKind.Event, type.value?.span ?? type.span, []);
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
  children: DocumentSymbol[],
): DocumentSymbol {
  return {
    name: name === '' ? '(empty)' : name, // LSP forbids an empty name
    detail,
    kind,
    range: file.lines.rangeOf(span),
    selectionRange: file.lines.rangeOf(selection),
    children,
  };
}
