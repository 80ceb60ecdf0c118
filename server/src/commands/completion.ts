// `milestone completion`: what a shell has to know to complete command lines, from the same table that makes the help.
import { RULE_DATA } from '../rules/all.ts';
import { printBash } from '../print/shellCompletion/bash.ts';
import type { CommandWords, FlagWords, PlaceWords } from '../print/shellCompletion/commandWords.ts';
import { printFish } from '../print/shellCompletion/fish.ts';
import { printPowershell } from '../print/shellCompletion/powershell.ts';
import { printZsh } from '../print/shellCompletion/zsh.ts';
import type { Argument, Command, Flag } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { flagName } from './flagName.ts';
import { EXIT_FINE, UsageError } from './io.ts';

const PRINTERS = { bash: printBash, zsh: printZsh, fish: printFish, powershell: printPowershell };

/** Of the program itself. */
const FLAGS = ['--version', '--debug', '--help'];

/** @param loadAll all commands, this one included: its table is complete only once all are loaded */
export const createCompletion = (loadAll: () => Promise<readonly Command[]>): Command =>
  defineCommand({
    name: 'completion',
    summary: 'print what makes a shell complete command lines',
    arguments: { shell: { help: 'bash, zsh, fish or powershell', kind: 'shell' } },
    flags: {},
    examples: [
      'source <(milestone completion bash)',
      'source <(milestone completion zsh)',
      'milestone completion fish | source',
      'milestone completion powershell | Out-String | Invoke-Expression',
    ],
    async run({ shell }, io) {
      const print = Object.entries(PRINTERS).find(([name]) => name === shell.toLowerCase())?.[1];
      if (print === undefined)
        throw new UsageError(
          `There is no completion for '${shell}'.`,
          `Possible are ${Object.keys(PRINTERS).join(', ')}.`,
        );
      await io.stdout(print((await loadAll()).map(wordsOf), FLAGS));
      return EXIT_FINE;
    },
  });

function wordsOf({ name, summary, flags, arguments: places }: Command): CommandWords {
  const given = Object.values(places);
  return {
    name,
    summary,
    flags: Object.entries(flags).flatMap(([flag, data]) => flagWords(flagName(flag), data)),
    arguments: given.map(argumentWords),
    isOpen: given.at(-1)?.isRepeatable === true,
  };
}

function flagWords(name: string, flag: Flag): readonly FlagWords[] {
  const { help } = flag;
  const negated =
    'negated' in flag ? [{ name: name.replace('--', '--no-'), help: flag.negated ?? help, value: undefined }] : [];
  return [{ name, help, value: valueWords(flag) }, ...negated];
}

function valueWords(flag: Flag): PlaceWords | undefined {
  switch (flag.type) {
    case 'switch':
      return undefined;
    case 'text':
      return { kind: flag.isPath === true ? 'path' : 'free' };
    case 'count':
      return { kind: 'free' };
    case 'choice':
    case 'format':
      return { kind: 'words', words: flag.choices };
  }
}

function argumentWords({ kind = 'word' }: Argument): PlaceWords {
  switch (kind) {
    case 'path':
      return { kind: 'path' };
    case 'rule':
      return { kind: 'words', words: RULE_DATA.map(({ code }) => code) };
    case 'shell':
      return { kind: 'words', words: Object.keys(PRINTERS) };
    case 'word':
      return { kind: 'free' };
  }
}
