// `milestone rules`: what can be found.
import { RULE_DATA } from '../rules/all.ts';
import { printRulesJson, printRules } from '../print/ruleList.ts';
import { OUTPUT_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINE } from './io.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['pretty', 'json'] as const;

export const rules: Command = defineCommand({
  name: 'rules',
  summary: 'list every rule',
  arguments: {},
  flags: { format: { type: 'format', choices: FORMATS, help: 'how to print' }, ...OUTPUT_FLAGS },
  examples: ['milestone rules', 'milestone rules --format json'],
  async run({ format: outputs }, io) {
    const print = (format: (typeof FORMATS)[number]): string =>
      format === 'json' ? printRulesJson(RULE_DATA) : printRules(RULE_DATA);
    await writeOutputs(outputs, FORMATS, print, io);
    return EXIT_FINE;
  },
});
