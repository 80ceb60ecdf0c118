// Where faults of ours go: the client's log, with whatever helps to find them.
import type { RemoteConsole } from 'vscode-languageserver';

/** @param what was being done */
export function logFault(console: Pick<RemoteConsole, 'error'>, what: string, fault: unknown): void {
  console.error(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
}
