// Code actions for clients that take commands only: the command carries the edit, and the server asks the client to make it.
import type { Command, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import { APPLY_EDIT_COMMAND } from '../protocol/requests.ts';
import type { HandlerContext } from './session.ts';

export function toCommand(title: string, edit: WorkspaceEdit): Command {
  return { title, command: APPLY_EDIT_COMMAND, arguments: [{ label: title, edit }] };
}

export function registerApplyEdit({ connection, guard }: HandlerContext): void {
  connection.onExecuteCommand(
    guard<ExecuteCommandParams, null>('workspace/executeCommand', null, async ({ command, arguments: given }) => {
      const asked = command === APPLY_EDIT_COMMAND ? readEdit(given?.[0]) : undefined;
      if (asked !== undefined) await connection.workspace.applyEdit(asked);
      return null;
    }),
  );
}

/** What a code action answered with comes back from the client: it is the client's to check, which makes the edit. */
function readEdit(given: unknown): { readonly label: string; readonly edit: WorkspaceEdit } | undefined {
  if (typeof given !== 'object' || given === null || !('label' in given) || !('edit' in given)) return undefined;
  const { label, edit } = given;
  return typeof label === 'string' && typeof edit === 'object' && edit !== null ? { label, edit } : undefined;
}
