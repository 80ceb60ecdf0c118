// Findings of files, and of a text that need not be saved.
import findings from '../../../../schemas/findings.schema.json' with { type: 'json' };
import { toAnswer } from '../runTool.ts';
import { inputOf, readText, readTexts, ToolError, type Tool } from '../tool.ts';
import { PATHS, TEXT } from './inputs.ts';

const FORMATS = ['pretty', 'json'];

export const validate: Tool = {
  name: 'validate',
  title: 'Validate SLA files',
  description:
    'Finds mistakes and risks in Salesforce entitlement processes (SLA milestones, business hours, deadlines) written as *.entitlement.yaml, their *.scenario.yaml tests, and Salesforce metadata. Use it after every change. Each finding has file, 0-based range, rule code, message and cure; "explain" tells why a rule exists. Read-only.',
  input: inputOf({ paths: PATHS }),
  output: findings,
  async run(input, session) {
    const paths = readTexts(input, 'paths').map(session.find);
    const values = { paths: paths.length === 0 ? session.openFolders() : paths };
    return toAnswer(await session.run({ command: 'validate', values, formats: FORMATS }), 'pretty');
  },
};

export const validateText: Tool = {
  name: 'validate_text',
  title: 'Validate SLA text',
  description:
    'The same as "validate" for a text that is not saved: check YAML that you are about to write or propose. Imports are resolved from the folder of "name". Read-only.',
  input: inputOf(
    {
      text: { ...TEXT, description: 'The whole text of the file.' },
      name: {
        type: 'string',
        pattern: '\\.(entitlement|scenario)\\.ya?ml$|milestone\\.config\\.yaml$',
        maxLength: 4096,
        description:
          'What the file is or will be called, such as sla/support.entitlement.yaml; it decides the kind of file. Its folder must exist.',
      },
    },
    ['text', 'name'],
  ),
  output: findings,
  async run(input, session) {
    const name = readText(input, 'name') ?? '';
    const split = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    const folder = session.find(split === -1 ? '.' : name.slice(0, split + 1));
    const file = `${folder.replace(/[/\\]$/, '')}/${name.slice(split + 1)}`;
    if (name.slice(split + 1).startsWith('.')) throw new ToolError(`'${name}' is no name of a file.`);
    const values = { stdin: true, stdinFilename: file };
    const captured = await session.run({
      command: 'validate',
      values,
      formats: FORMATS,
      input: readText(input, 'text') ?? '',
    });
    return toAnswer(captured, 'pretty');
  },
};
