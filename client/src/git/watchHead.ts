// Tells when HEAD is another commit: after a commit, a checkout, a pull.
import type * as vscode from 'vscode';
import { findRepository } from './findRepository.ts';

/** @param uri a file of the repository */
export function watchHead(uri: vscode.Uri, onMove: () => void): vscode.Disposable {
  let listener: vscode.Disposable | undefined;
  let isDisposed = false;
  void findRepository(uri).then((repository) => {
    if (isDisposed || 'problem' in repository) return;
    let last = repository.state.HEAD?.commit;
    listener = repository.state.onDidChange(() => {
      const commit = repository.state.HEAD?.commit;
      if (commit === last) return;
      last = commit;
      onMove();
    });
  });
  return {
    dispose: () => {
      isDisposed = true;
      listener?.dispose();
    },
  };
}
