// docs/command-line.md is written from the table of commands, as help and the completion of shells are.
import { loadCommands } from '../../server/src/commands/all.ts';
import type { Argument, Command, Flag } from '../../server/src/commands/command.ts';
import { flagName } from '../../server/src/commands/flagName.ts';
import { compareDocument } from '../support/compareDocument.ts';

const HEAD = `# The command line

<!-- Written by test/commands/reference.test.ts with UPDATE=1. -->

\`milestone COMMAND --help\` shows the same in the terminal, and \`milestone completion bash\` (or \`zsh\`, \`fish\`, \`powershell\`) prints what lets
a shell complete it.

Exit code 0: fine. 1: findings or failed expectations. 2: wrong usage, or a file that cannot be read; \`--debug\` shows the details of a fault of
the program itself. Results go to standard output, everything else to standard error. Colours are left out where output is no terminal, or
where [\`NO_COLOR\`](https://no-color.org) is set; \`FORCE_COLOR\` puts them in.
`;

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/<[^>]*>/g, '\\$&');
}

function usageOf({ name, arguments: places, flags }: Command): string {
  const given = Object.entries(places).map(([place, { isRepeatable, isOptional }]) =>
    isRepeatable === true ? `[${place}…]` : isOptional === true ? `[${place}]` : `<${place}>`,
  );
  const needed = Object.entries(flags).flatMap(([flag, data]) =>
    data.type === 'switch' && data.isRequired === true ? [flagName(flag)] : [],
  );
  return ['milestone', name, ...given, ...needed].join(' ');
}

function argumentRow([name, { help }]: readonly [string, Argument]): string {
  return `| \`${name}\` | ${cell(help)} |`;
}

function flagRow([name, flag]: readonly [string, Flag]): string {
  const written = flagName(name);
  const row = `| \`${written}${valueOf(flag)}\` | ${cell(`${flag.help}${choicesOf(flag)}`)} |`;
  if (!('negated' in flag)) return row;
  return `${row}\n| \`${written.replace('--', '--no-')}\` | ${cell(flag.negated ?? '')} |`;
}

function valueOf(flag: Flag): string {
  switch (flag.type) {
    case 'switch':
      return '';
    case 'format':
      return ' <format[=file]>';
    case 'text':
    case 'count':
    case 'choice':
      return ` <${flag.valueName}>`;
  }
}

function choicesOf(flag: Flag): string {
  const isRepeatable = flag.type === 'format' || (flag.type === 'text' && flag.isRepeatable === true);
  const choices = 'choices' in flag ? `: ${flag.choices.join(', ')}` : '';
  return `${choices}${isRepeatable ? '; repeatable' : ''}`;
}

function section(command: Command): string {
  const places = Object.entries(command.arguments).map(argumentRow);
  const flags = Object.entries(command.flags).map(flagRow);
  return [
    `## ${command.name}`,
    `\`${usageOf(command)}\``,
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    ...(places.length + flags.length > 0 ? [['| | |', '|---|---|', ...places, ...flags].join('\n')] : []),
    `\`\`\`sh\n${command.examples.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

describe('docs/command-line.md', () => {
  it('says what the commands say', async () => {
    const sections = (await loadCommands()).map(section);
    await compareDocument('docs/command-line.md', [HEAD, ...sections].join('\n\n'));
  });
});
