// `milestone lsp`: the language server.
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINE } from './io.ts';

export const lsp: Command = defineCommand({
  name: 'lsp',
  summary: 'the language server, for any editor',
  arguments: {},
  flags: { stdio: { type: 'switch', isRequired: true, help: 'speak over standard input and output' } },
  examples: ['milestone lsp --stdio'],
  async run(_, io) {
    await io.serve();
    return EXIT_FINE;
  },
});
