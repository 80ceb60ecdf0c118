// All commands, in the order of the help. Each is loaded when it is wanted: one command starts without the others.
import type { Command } from './command.ts';

const LOADERS = {
  validate: async () => (await import('./validate.ts')).validate,
  format: async () => (await import('./format.ts')).format,
  due: async () => (await import('./due.ts')).due,
  simulate: async () => (await import('./simulate.ts')).simulate,
  test: async () => (await import('./test.ts')).test,
  diff: async () => (await import('./diff.ts')).diff,
  backtest: async () => (await import('./backtest.ts')).backtest,
  'backtest merge': async () => (await import('./backtestMerge.ts')).backtestMerge,
  calendar: async () => (await import('./calendar.ts')).calendar,
  import: async () => (await import('./import.ts')).importMetadata,
  export: async () => (await import('./export.ts')).exportMetadata,
  document: async () => (await import('./document.ts')).document,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
  completion: async () => (await import('./completion.ts')).createCompletion(loadCommands),
  mcp: async () => (await import('./mcp.ts')).createMcp(loadCommand),
  lsp: async () => (await import('./lsp.ts')).lsp,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The command of a name; undefined when there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.entries(LOADERS).find(([each]) => each === name)?.[1]();
}

/** All of them. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}

/** A command line in which the two words of a sub-command, such as `backtest merge`, are one. */
export function joinSubCommand(args: readonly string[]): readonly string[] {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args.slice(at, at + 2).join(' ');
  return at >= 0 && name.includes(' ') && Object.hasOwn(LOADERS, name) ? args.toSpliced(at, 2, name) : args;
}
