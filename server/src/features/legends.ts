// What the server announces of its features before any of them is needed. Must not import one.
import { CodeActionKind, SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';

/** What was typed when an editor asks for indentation. */
export const ON_TYPE_TRIGGER = '\n';

export const FIX_ALL_KIND: string = `${CodeActionKind.SourceFixAll}.milestone`;
export const CODE_ACTION_KINDS: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  FIX_ALL_KIND,
];

/** Tokens are told as positions in these lists. */
export const TOKEN_TYPES: readonly string[] = [
  SemanticTokenTypes.class,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.function,
  SemanticTokenTypes.property,
  SemanticTokenTypes.struct,
];
export const TOKEN_MODIFIERS: readonly string[] = [SemanticTokenModifiers.declaration];
