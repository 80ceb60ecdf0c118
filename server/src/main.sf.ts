// What the Salesforce CLI loads of this package: `oclif` of package.json names this file. The commands are in the command line's bundle.
import { loadCommands, runCommandLine } from './main.cli.ts';
import { createCommands } from './sf/createCommands.ts';
import type { PluginCommand } from './sf/pluginCommand.ts';

const { env, stdout } = process;

export const COMMANDS: Readonly<Record<string, PluginCommand>> = createCommands(
  await loadCommands(),
  runCommandLine,
  { env, print: (text) => void stdout.write(text) },
  (code) => (process.exitCode = code),
);
