// The commands of the table as commands of the Salesforce CLI: `milestone due` is `sf milestone due`, with the same words.
import type { Argument, Command, Flag } from '../commands/command.ts';
import { flagName } from '../commands/flagName.ts';
import type { PluginArgument, PluginCommand, PluginFlag } from './pluginCommand.ts';

/** As the Salesforce CLI's own commands have it. */
const JSON_FLAG: PluginFlag = { type: 'boolean', summary: 'Format output as json.', helpGroup: 'GLOBAL' };

/** @returns all that the CLI shows of a command; what it runs is the caller's */
export function describeCommand({
  name,
  summary,
  examples,
  flags,
  arguments: places,
}: Command): Omit<PluginCommand, 'run'> {
  const described = Object.entries(flags).map(([flag, data]): [string, PluginFlag] => [
    flagName(flag).replace(/^--/, ''),
    toFlag(data),
  ]);
  return {
    id: ['milestone', ...name.split(' ')].join(':'),
    summary: `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    description: `The same as \`milestone ${name}\` of the command line. Exit code 0: fine. 1: findings or failed expectations. 2: wrong usage, or a file that cannot be read.`,
    examples: examples.map((line) => line.replace(/\bmilestone(?= \w)/g, '<%= config.bin %> milestone')),
    flags: { ...Object.fromEntries(described), json: JSON_FLAG },
    args: Object.fromEntries(Object.entries(places).map(([place, data]) => [place, toArgument(data)])),
    strict: Object.values(places).every(({ isRepeatable }) => isRepeatable !== true),
  };
}

function toFlag(flag: Flag): PluginFlag {
  const summary = `${flag.help}.`;
  switch (flag.type) {
    case 'switch':
      return {
        type: 'boolean',
        summary,
        allowNo: flag.negated !== undefined,
        required: flag.isRequired === true,
      };
    case 'text':
      return { type: 'option', summary, helpValue: flag.valueName, multiple: flag.isRepeatable === true };
    case 'count':
      return { type: 'option', summary, helpValue: flag.valueName };
    case 'choice':
      return { type: 'option', summary, options: flag.choices };
    case 'format':
      return { type: 'option', summary, helpValue: `${flag.choices.join('|')}[=file]`, multiple: true };
  }
}

function toArgument({ help, isOptional, isRepeatable }: Argument): PluginArgument {
  const isMany = isRepeatable === true;
  return { description: help, required: isOptional !== true && !isMany, multiple: isMany };
}
