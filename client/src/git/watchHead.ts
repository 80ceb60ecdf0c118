// Tells when HEAD is another commit: after a commit, a checkout, a pull.
import type * as vscode from 'vscode';
import { findRepository } from './findRepository.ts';

export interface HeadWatch extends vscode.Disposable {
  /** Undefined until it is known, and outside every repository. */
  commit(): string | undefined;
}

/** @param uri a file of the repository */
export function watchHead(uri: vscode.Uri, onMove: () => void): HeadWatch {
  let listener: vscode.Disposable | undefined;
  let isDisposed = false;
  let last: string | undefined;
  void findRepository(uri).then((repository) => {
    if (isDisposed || 'problem' in repository) return;
    last = repository.state.HEAD?.commit;
    listener = repository.state.onDidChange(() => {
      const commit = repository.state.HEAD?.commit;
      if (commit === last) return;
      last = commit;
      onMove();
    });
  });
  return {
    commit: () => last,
    dispose: () => {
      isDisposed = true;
      listener?.dispose();
    },
  };
}
