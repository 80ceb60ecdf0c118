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
  calendar: async () => (await import('./calendar.ts')).calendar,
  import: async () => (await import('./import.ts')).importMetadata,
  export: async () => (await import('./export.ts')).exportMetadata,
  document: async () => (await import('./document.ts')).document,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
  completion: async () => (await import('./completion.ts')).createCompletion(loadCommands),
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
