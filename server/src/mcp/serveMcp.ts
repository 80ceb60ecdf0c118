// The Model Context Protocol over standard input and output: tools as the protocol has them. Must not know what they do.
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  CLIENT_CAPABILITIES_META_KEY,
  fromJsonSchema,
  inputRequired,
  inputResponse,
  McpServer,
  type CallToolResult,
  type InputRequiredResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { ToolEngine } from '../commands/toolEngine.ts';
import { createSession } from './createSession.ts';
import { ToolError, type Tool, type ToolAnswer, type ToolInput } from './tool.ts';
import { TOOLS } from './tools/all.ts';

/** A message of a client: a text that is validated, and some room. */
const MAX_MESSAGE_BYTES = 10_000_000;

const INSTRUCTIONS =
  'Tools for Salesforce entitlement processes as code (*.entitlement.yaml, *.scenario.yaml): SLA milestones, business hours, holidays, deadlines. ' +
  'Before you write such a file read "schema"; after each change call "validate" and "test". Never compute a deadline yourself: call "due" or "simulate". ' +
  'To tell what a change means for customers call "diff".';

export interface McpOptions {
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** Of the program. */
  readonly version: string;
  /** Told faults of the connection. */
  readonly onFault: (fault: Error) => void;
}

/** Serves until standard input ends. */
export function serveMcp(engine: ToolEngine, { stdin, stdout, version, onFault }: McpOptions): void {
  serveStdio(
    () => {
      const server = new McpServer({ name: 'milestone', title: 'Milestone', version }, { instructions: INSTRUCTIONS });
      for (const tool of TOOLS) register(server, tool, engine);
      return server;
    },
    {
      transport: new StdioServerTransport(stdin, stdout, { maxBufferSize: MAX_MESSAGE_BYTES }),
      onerror: onFault,
    },
  );
}

function register(
  server: McpServer,
  { name, title, description, input, output, writes, run }: Tool,
  engine: ToolEngine,
): void {
  const config = {
    title,
    description,
    inputSchema: fromJsonSchema<ToolInput>(input),
    annotations: {
      title,
      readOnlyHint: writes !== true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
  const answer = async (given: ToolInput, context: ServerContext): Promise<CallToolResult | InputRequiredResult> => {
    const opened = openFolders(server, context, engine.folders);
    if (opened === 'unknown') return inputRequired({ inputRequests: { roots: inputRequired.listRoots() } });
    try {
      return toResult(await run(given, createSession(opened, engine)));
    } catch (fault) {
      if (!(fault instanceof ToolError)) throw fault;
      return { isError: true, content: [{ type: 'text', text: fault.message }] };
    }
  };
  if (output === undefined) server.registerTool(name, config, answer);
  else server.registerTool(name, { ...config, outputSchema: fromJsonSchema(output) }, answer);
}

/** Absolute folders: those that the client has open, else those of the command line. `unknown`: the client has to be asked. */
function openFolders(
  { server }: McpServer,
  { mcpReq }: ServerContext,
  folders: readonly string[],
): readonly string[] | 'unknown' {
  const declared = Object.entries(mcpReq.envelope ?? {}).find(([key]) => key === CLIENT_CAPABILITIES_META_KEY);
  if (hasRoots(declared?.[1] ?? server.getClientCapabilities())) {
    const told = inputResponse(mcpReq.inputResponses, 'roots');
    if (told.kind !== 'roots') return 'unknown';
    const open = told.roots.flatMap(({ uri }) => toFolder(uri) ?? []);
    if (told.roots.length > 0) return open;
  }
  // Some clients start servers in the root of the disk, which nobody means.
  return folders.filter((folder) => path.dirname(folder) !== folder);
}

function hasRoots(capabilities: unknown): boolean {
  return isObject(capabilities) && capabilities['roots'] !== undefined;
}

function toFolder(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function toResult({ text, data, picture }: ToolAnswer): CallToolResult {
  return {
    content: [
      { type: 'text', text },
      ...(picture === undefined ? [] : [{ type: 'resource' as const, resource: picture }]),
    ],
    ...(isObject(data) ? { structuredContent: data } : {}),
  };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
