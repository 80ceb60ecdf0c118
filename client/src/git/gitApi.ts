// The part of the API of VS Code's built-in git extension that comparisons need, in our own words. Types only.
import type * as vscode from 'vscode';

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    /** Undefined while the repository is being read. */
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  /** What `git show` prints of a file or a folder at a revision. Rejects when there is none. */
  show(revision: string, path: string): Promise<string>;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** Opens the repository that holds a folder, where it is not open yet. */
  openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
}

export interface GitExtension {
  readonly enabled: boolean;
  /** @throws Error when git is switched off or not installed */
  getAPI(version: 1): GitApi;
}
