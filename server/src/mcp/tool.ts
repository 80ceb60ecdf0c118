// A tool as data: what an assistant reads of it, what it takes, what it answers. Must not know the protocol.
import type { Captured, CommandOrder } from '../commands/toolEngine.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a client sent; its schema has been checked. */
export type ToolInput = Readonly<Record<string, unknown>>;

export interface ToolAnswer {
  /** For whoever reads; what files hold is shown, never done. */
  readonly text: string;
  /** The same for programs: what the tool's `output` describes. */
  readonly data?: unknown;
  readonly picture?: { readonly uri: string; readonly mimeType: string; readonly text: string };
}

/** What is not possible, in words for whoever asked, with the way out. */
export class ToolError extends Error {
  constructor(message: string, cure = '') {
    super([message, cure].filter((part) => part !== '').join('\n'));
    this.name = 'ToolError';
  }
}

/** What a tool may use. */
export interface ToolSession {
  /** Absolute; the first is where paths in results start. @throws ToolError when the client has none open */
  readonly openFolders: () => readonly string[];
  /** The absolute path of a file or folder that the client names. @throws ToolError when there is none, or it must not be read */
  readonly find: (given: string) => string;
  readonly read: (file: string) => Promise<string>;
  readonly run: (
    order: Pick<CommandOrder, 'command' | 'values' | 'formats' | 'input'> & { readonly mayWrite?: boolean },
  ) => Promise<Captured>;
  readonly layOut: (text: string) => string | undefined;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: JsonSchema;
  /** Of `data`; absent where there is only text. */
  readonly output?: JsonSchema;
  /** Whether it can change a file. */
  readonly writes?: true;
  readonly run: (input: ToolInput, session: ToolSession) => Promise<ToolAnswer>;
}

export function readText(input: ToolInput, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
}

export function readTexts(input: ToolInput, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value)
    ? value.filter((each) => typeof each === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
}

/** `{ Priority: 'High' }` as flags have it: `Priority=High`. */
export function readFields(input: ToolInput): readonly string[] {
  const value = input['fields'];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]: [string, unknown]) =>
    typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' || each === null
      ? [`${field}=${each === null ? '' : String(each)}`]
      : [],
  );
}

/** An input schema: an object with these properties and no others. */
export function inputOf(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}
