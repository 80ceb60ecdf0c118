// Entry point of the tools for assistants: a bundle of its own, since only those who ask for it need the protocol.
import type { ToolEngine } from './commands/toolEngine.ts';
import { serveMcp } from './mcp/serveMcp.ts';
import { showControls } from './words/showControls.ts';
import { VERSION } from './version.ts';

/** Serves over standard input and output until the client hangs up. Faults of the connection go to standard error. */
export function serveTools(engine: ToolEngine): void {
  const { stdin, stdout, stderr } = process;
  const onFault = ({ message }: Error): void => void stderr.write(`milestone mcp: ${showControls(message)}\n`);
  serveMcp(engine, { stdin, stdout, version: VERSION, onFault });
}
