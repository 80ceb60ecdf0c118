// `milestone explain`: why a rule exists.
import { printRule, printRuleJson } from '../print/rulePage.ts';
import { ruleOf } from '../rules/all.ts';
import { writeRulePage } from '../rules/pages/rulePage.ts';
import { OUTPUT_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINE } from './io.ts';
import { noRule } from './readRuleLevels.ts';
import { writeOutputs } from './writeOutputs.ts';

const FORMATS = ['pretty', 'json', 'markdown'] as const;

export const explain: Command = defineCommand({
  name: 'explain',
  summary: 'tell why a rule exists, with an example',
  arguments: { code: { help: 'of a finding, such as no-warning', kind: 'rule' } },
  flags: { format: { type: 'format', choices: FORMATS, help: 'how to print' }, ...OUTPUT_FLAGS },
  examples: ['milestone explain no-warning', 'milestone explain no-warning --format markdown'],
  async run({ code, format: outputs }, io) {
    const rule = ruleOf(code);
    if (rule === undefined) throw noRule(code);
    const print = (format: (typeof FORMATS)[number], { color }: { readonly color: boolean }): string => {
      switch (format) {
        case 'pretty':
          return printRule(rule, { color });
        case 'json':
          return printRuleJson(rule);
        case 'markdown':
          return writeRulePage(rule);
      }
    };
    await writeOutputs(outputs, FORMATS, print, io);
    return EXIT_FINE;
  },
});
