// Colours that need to know what a word means: ids by what they name, where they are defined or name something, and fields.
import { SemanticTokenTypes } from 'vscode-languageserver-types';
import type { DefinitionKind } from '../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { fieldEntries } from '../project/fieldUses.ts';
import type { Pair, Path, ScalarNode, Span } from '../text/tree.ts';
import { TOKEN_TYPES } from './legends.ts';

const TYPES: Readonly<Record<DefinitionKind, SemanticTokenTypes>> = {
  businessHours: SemanticTokenTypes.struct,
  holidays: SemanticTokenTypes.struct,
  milestoneTypes: SemanticTokenTypes.enumMember,
  actions: SemanticTokenTypes.function,
  processes: SemanticTokenTypes.class,
  entitlements: SemanticTokenTypes.class,
  templates: SemanticTokenTypes.class,
  scenarios: SemanticTokenTypes.function,
};

interface Token {
  readonly span: Span;
  readonly type: SemanticTokenTypes;
  readonly isDeclaration: boolean;
}

/** Five numbers a token, as LSP has them. @param within what is asked for; undefined for the whole file */
export function semanticTokens(snapshot: Snapshot, file: SourceFile, within?: Span): number[] {
  const wanted = within ?? { start: 0, end: file.text.length };
  const tokens = collect(snapshot, file, wanted)
    .filter(({ span }) => span.start >= wanted.start && span.end <= wanted.end)
    .sort((a, b) => a.span.start - b.span.start);
  const data: number[] = [];
  let last = { line: 0, character: 0, end: 0 };
  for (const { span, type, isDeclaration } of tokens) {
    const { start, end } = file.lines.rangeOf(span);
    // Tokens neither overlap nor go over a line's end.
    if (start.line !== end.line || span.start < last.end || end.character <= start.character) continue;
    const line = start.line - last.line;
    const character = line === 0 ? start.character - last.character : start.character;
    data.push(line, character, end.character - start.character, TOKEN_TYPES.indexOf(type), isDeclaration ? 1 : 0);
    last = { line: start.line, character: start.character, end: span.end };
  }
  return data;
}

/** At least the tokens of the span: entries that lie elsewhere are not looked into, since a file may have hundreds. */
function collect(snapshot: Snapshot, file: SourceFile, wanted: Span): Token[] {
  const scope = snapshot.scope(file.uri);
  const { root, hasAnchors } = file.tree;
  const isShown = ({ span }: Pair): boolean => hasAnchors || (span.start <= wanted.end && wanted.start <= span.end);
  const entriesOf = ({ key, value }: Pair): readonly string[] =>
    value?.kind === 'map' ? value.pairs.filter(isShown).map((entry) => entryName([key.source, entry.key.source])) : [];
  const shown = new Set(root?.kind === 'map' ? root.pairs.filter(isShown).flatMap(entriesOf) : []);
  const declared = file.definitions.map(({ key, kind }) => ({
    span: inside(key),
    type: TYPES[kind],
    isDeclaration: true,
  }));
  const used = file.uses
    .filter(({ kind, id, path }) => (hasAnchors || shown.has(entryName(path))) && scope.find(kind, id) !== undefined)
    .map(({ node, kind }) => ({ span: inside(node), type: TYPES[kind], isDeclaration: false }));
  const fields = fieldEntries(snapshot, file)
    .filter(({ pair }) => isShown(pair))
    .flatMap(({ uses }) => uses())
    .filter(({ node, field }) => field.toLowerCase().endsWith(node.source.toLowerCase())) // a formula names fields inside its text
    .map(({ node }) => ({ span: inside(node), type: SemanticTokenTypes.property, isDeclaration: false }));
  return [...declared, ...used, ...fields];
}

/** Of the entry that a path leads into: its section and its key. */
function entryName([section = '', id = '']: Path): string {
  return `${section} ${id}`;
}

/** Without quotes. */
function inside({ span, style }: ScalarNode): Span {
  return style === 'plain' ? span : { start: span.start + 1, end: Math.max(span.end - 1, span.start + 1) };
}
