// Colours that need to know what a word means: ids by what they name, where they are defined or name something, and fields.
import { SemanticTokenTypes } from 'vscode-languageserver-types';
import type { DefinitionKind, Snapshot, SourceFile } from '../analysis/snapshot.ts';
import { fieldUses } from '../analysis/fieldUses.ts';
import type { ScalarNode, Span } from '../text/tree.ts';
import { TOKEN_TYPES } from './announced.ts';

const TYPES: Readonly<Record<DefinitionKind, SemanticTokenTypes>> = {
  businessHours: SemanticTokenTypes.struct,
  holidays: SemanticTokenTypes.struct,
  milestoneTypes: SemanticTokenTypes.enumMember,
  actions: SemanticTokenTypes.function,
  processes: SemanticTokenTypes.class,
  entitlements: SemanticTokenTypes.class,
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
  const tokens = collect(snapshot, file)
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

function collect(snapshot: Snapshot, file: SourceFile): Token[] {
  const scope = snapshot.scope(file.uri);
  const declared = file.definitions.map(({ key, kind }) => ({
    span: inside(key),
    type: TYPES[kind],
    isDeclaration: true,
  }));
  const used = file.uses
    .filter(({ kind, id }) => scope.find(kind, id) !== undefined)
    .map(({ node, kind }) => ({ span: inside(node), type: TYPES[kind], isDeclaration: false }));
  const fields = fieldUses(snapshot, file)
    .filter(({ node, field }) => field.toLowerCase().endsWith(node.source.toLowerCase())) // a formula names fields inside its text
    .map(({ node }) => ({ span: inside(node), type: SemanticTokenTypes.property, isDeclaration: false }));
  return [...declared, ...used, ...fields];
}

/** Without quotes. */
function inside({ span, style }: ScalarNode): Span {
  return style === 'plain' ? span : { start: span.start + 1, end: Math.max(span.end - 1, span.start + 1) };
}
