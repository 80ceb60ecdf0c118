// All commands as a plugin of the Salesforce CLI, by their ids.
import type { Command } from '../commands/command.ts';
import { describeCommand } from './describeCommand.ts';
import type { PluginCommand } from './pluginCommand.ts';
import { runCommand, type RunCommandLine, type SfProcess } from './runCommand.ts';

/** Programs of their own: an editor, an assistant and a shell start these by the name of the command line. */
const NOT_HERE: ReadonlySet<string> = new Set(['completion', 'lsp', 'mcp']);

/** @param end called with the exit code of a command that has run */
export function createCommands(
  commands: readonly Command[],
  runCommandLine: RunCommandLine,
  sf: SfProcess,
  end: (code: number) => void,
): Readonly<Record<string, PluginCommand>> {
  const all = commands
    .filter(({ name }) => !NOT_HERE.has(name))
    .map((command): PluginCommand => ({
      ...describeCommand(command),
      run: async (argv) => end(await runCommand(command, argv, runCommandLine, sf)),
    }));
  return Object.fromEntries(all.map((command) => [command.id, command]));
}
