// A policy as a document for people: headings, sentences and tables, whatever they are printed as. Types and names only.
import type { Problem } from './requests.ts';

/** Client → server. What the processes that a file sees promise, in plain words. */
export const POLICY_REQUEST = 'milestone/policy';

export interface PolicyParams {
  readonly uri: string;
}

export type PolicyAnswer = { readonly document: PolicyDocument } | { readonly problem: Problem };

export type PolicyBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Each row has a cell for each header; the first cell names the row. */
  | { readonly kind: 'table'; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface PolicyDocument {
  readonly title: string;
  /** Which files it was made from, and for which year. */
  readonly source: string;
  /** Why it must not be relied on; null where nothing speaks against it. */
  readonly warning: string | null;
  readonly blocks: readonly PolicyBlock[];
}
