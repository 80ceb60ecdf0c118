// What completion looks at, and a completion before it is an LSP item.
import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { RequestContext } from '../requestContext.ts';
import type { BlockLayout } from './blockLayout.ts';

export interface CompletionContext extends RequestContext {
  /** Our files of the workspace, for `imports` and `use`. */
  readonly files: readonly string[];
  /** Whether the client takes placeholders. */
  readonly snippets: boolean;
  /** What the client does to the lines of an insertion. */
  readonly layout: BlockLayout;
  /** Whether details and documentation are asked for later, one proposal at a time. */
  readonly isBrief?: boolean;
}

/** A completion before it is an LSP item. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is inserted; with `${1:…}` placeholders when `isSnippet`. */
  readonly text: string;
  readonly isSnippet?: boolean;
  /** What people may type to find it, beginning with the label; the label alone when absent. */
  readonly filter?: string;
  readonly detail?: string;
  /** Markdown. What has to be computed is, when it is asked for. */
  readonly documentation?: string | (() => string | undefined);
}
