// The parts of VS Code's API for assistants, which are newer than the oldest VS Code that the extension runs in: looked for when it
// starts. Must not know any tool.
import * as vscode from 'vscode';

interface ToolCall {
  readonly input: unknown;
}

export interface LanguageModelTool {
  invoke(call: ToolCall, token: vscode.CancellationToken): Promise<object>;
}

/** VS Code 1.95 and later. */
export interface ToolApi {
  readonly registerTool: (name: string, tool: LanguageModelTool) => vscode.Disposable;
  /** What a tool answers. */
  readonly toResult: (text: string) => object;
}

/** VS Code 1.101 and later. */
export interface McpApi {
  readonly registerProvider: (id: string, provider: McpProvider) => vscode.Disposable;
  readonly toServer: (server: McpServer) => object;
}

export interface McpProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): readonly object[];
}

/** A program that speaks the Model Context Protocol. */
export interface McpServer {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Another one makes VS Code ask again what tools there are. */
  readonly version: string;
}

export function findToolApi(): ToolApi | undefined {
  const register = callable(member(vscode, 'lm'), 'registerTool');
  const [Result, Part] = [constructorOf('LanguageModelToolResult'), constructorOf('LanguageModelTextPart')];
  if (register === undefined || Result === undefined || Part === undefined) return undefined;
  return {
    registerTool: (name, tool) => toDisposable(register(name, tool)),
    toResult: (text) => new Result([new Part(text)]),
  };
}

export function findMcpApi(): McpApi | undefined {
  const register = callable(member(vscode, 'lm'), 'registerMcpServerDefinitionProvider');
  const Server = constructorOf('McpStdioServerDefinition');
  if (register === undefined || Server === undefined) return undefined;
  return {
    registerProvider: (id, provider) => toDisposable(register(id, provider)),
    toServer: ({ label, command, args, env, version }) => new Server(label, command, [...args], { ...env }, version),
  };
}

function member(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null && name in owner ? Reflect.get(owner, name) : undefined;
}

function callable(owner: unknown, name: string): ((...args: readonly unknown[]) => unknown) | undefined {
  const found = member(owner, name);
  return typeof found === 'function' ? (...args): unknown => Reflect.apply(found, owner, args) : undefined;
}

function constructorOf(name: string): (new (...args: readonly unknown[]) => object) | undefined {
  const found = member(vscode, name);
  return isConstructor(found) ? found : undefined;
}

function isConstructor(found: unknown): found is new (...args: readonly unknown[]) => object {
  return typeof found === 'function';
}

function toDisposable(registered: unknown): vscode.Disposable {
  const dispose = callable(registered, 'dispose');
  return new vscode.Disposable(() => dispose?.());
}
