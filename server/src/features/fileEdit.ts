// A change to one of the snapshot's files, as features give it: `lsp` makes a workspace edit of them, with the client's uris.
import type { Range } from 'vscode-languageserver-types';

export interface FileEdit {
  readonly uri: string;
  readonly range: Range;
  readonly newText: string;
}
