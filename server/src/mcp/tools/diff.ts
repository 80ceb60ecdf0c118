// What changes for customers.
import comparison from '../../../../schemas/comparison.schema.json' with { type: 'json' };
import { toAnswer } from '../runTool.ts';
import { inputOf, readText, ToolError, type Tool, type ToolSession } from '../tool.ts';

const REVISION = /^git:(?!-)[^:]*(?:::index)?$|^git::index$/;

export const diff: Tool = {
  name: 'diff',
  title: 'What changes for customers?',
  description:
    'Compares two versions of SLA files by their meaning: which promises, targets, business hours, triggers and deadlines differ, with examples ("Friday 16:30 → Monday 09:30, was 10:00"). Use it to review a change. Read-only.',
  input: inputOf(
    {
      before: {
        type: 'string',
        minLength: 1,
        maxLength: 4096,
        description:
          'A file, a folder, or a git revision: git:HEAD, git:main, git::index (what is staged), git:main...HEAD (since they parted).',
      },
      after: {
        type: 'string',
        maxLength: 4096,
        description: 'The same; when absent the files of the open folder as they are now.',
      },
    },
    ['before'],
  ),
  output: comparison,
  async run(input, session) {
    const before = readText(input, 'before') ?? '';
    const after = readText(input, 'after') ?? (before.includes('...') ? undefined : '.');
    const values = { old: operand(before, session), new: after === undefined ? undefined : operand(after, session) };
    return toAnswer(await session.run({ command: 'diff', values, formats: ['pretty', 'json'] }), 'pretty');
  },
};

/** A revision stays as it is: its files are those of an open folder. */
function operand(given: string, session: ToolSession): string {
  if (!given.startsWith('git:')) return session.find(given);
  if (!REVISION.test(given))
    throw new ToolError(
      `'${given}' names no revision.`,
      'Write git:HEAD, git:main, git::index or git:main...HEAD, and name files in "after".',
    );
  return given;
}
