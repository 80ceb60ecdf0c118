// What one has to know to write the files: rules, the schemas of the language, the canonical layout.
import config from '../../../../schemas/config.schema.json' with { type: 'json' };
import entitlement from '../../../../schemas/entitlement.schema.json' with { type: 'json' };
import scenario from '../../../../schemas/scenario.schema.json' with { type: 'json' };
import { toAnswer } from '../runTool.ts';
import { inputOf, readText, ToolError, type Tool } from '../tool.ts';
import { FILE, TEXT } from './inputs.ts';

export const explain: Tool = {
  name: 'explain',
  title: 'Explain a rule',
  description:
    'Tells why a rule exists and how what it finds is cured, with a wrong and a right example. Without a code it lists all rules. Read-only.',
  input: inputOf({ code: { type: 'string', maxLength: 200, description: 'Code of a finding, such as no-warning.' } }),
  async run(input, session) {
    const code = readText(input, 'code');
    return code === undefined
      ? toAnswer(await session.run({ command: 'rules', values: {}, formats: ['pretty'] }), 'pretty')
      : toAnswer(await session.run({ command: 'explain', values: { code }, formats: ['markdown'] }), 'markdown');
  },
};

const SCHEMAS = { entitlement, scenario, config } as const;

export const schema: Tool = {
  name: 'schema',
  title: 'Schema of the language',
  description:
    'The JSON Schema of a kind of file, with a description of every key: read it before you write such a file for the first time. "entitlement" is large; with "part" only one definition of it is answered. Read-only.',
  input: inputOf(
    {
      kind: {
        enum: Object.keys(SCHEMAS),
        description: 'entitlement: processes, calendars; scenario: tests; config: milestone.config.yaml.',
      },
      part: {
        type: 'string',
        maxLength: 100,
        description:
          'Name of a definition ($defs) or of a top-level key; without it the top level and the names of all definitions.',
      },
    },
    ['kind'],
  ),
  run(input) {
    const kind = readText(input, 'kind');
    if (kind !== 'entitlement' && kind !== 'scenario' && kind !== 'config')
      throw new ToolError(`There is no schema '${kind ?? ''}'.`, `Possible: ${Object.keys(SCHEMAS).join(', ')}.`);
    return Promise.resolve({ text: JSON.stringify(partOf(SCHEMAS[kind], readText(input, 'part'))) });
  },
};

/** The top level with the names of definitions, or one of these. */
function partOf(whole: object, part: string | undefined): unknown {
  const definitions = '$defs' in whole && isObject(whole.$defs) ? whole.$defs : {};
  const keys = 'properties' in whole && isObject(whole.properties) ? whole.properties : {};
  if (part === undefined) return { ...whole, $defs: Object.keys(definitions) };
  const found = Object.entries({ ...keys, ...definitions }).find(([name]) => name === part)?.[1];
  if (found !== undefined) return found;
  const names = [...Object.keys(keys), ...Object.keys(definitions)];
  throw new ToolError(`There is no definition '${part}'.`, `There are ${names.join(', ')}.`);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export const format: Tool = {
  name: 'format',
  title: 'Format SLA files',
  description:
    'Lays out a file or a text as the formatter does; comments stay. Answers the new text and changes nothing, unless "write" is true: then the file is written.',
  input: {
    ...inputOf({
      file: FILE,
      text: { ...TEXT, description: 'A text instead of a file.' },
      write: { type: 'boolean', description: 'With file: write the file. False when absent.' },
    }),
    oneOf: [{ required: ['file'] }, { required: ['text'] }],
  },
  output: {
    type: 'object',
    properties: {
      text: { type: 'string', description: 'In the canonical layout, exactly.' },
      changed: { type: 'boolean', description: 'Whether it differs from what it was.' },
      written: { type: 'boolean', description: 'Whether the file was written.' },
    },
    required: ['text', 'changed', 'written'],
    additionalProperties: false,
  },
  writes: true,
  async run(input, session) {
    const name = readText(input, 'file');
    const file = name === undefined ? undefined : session.find(name);
    if (input['write'] === true && file === undefined)
      throw new ToolError('A text without a file cannot be written.', 'Name the file.');
    const before = file === undefined ? (readText(input, 'text') ?? '') : await session.read(file);
    const text = session.layOut(before);
    if (text === undefined)
      throw new ToolError(
        'There are syntax mistakes, so it stays as it is.',
        '"validate" or "validate_text" tells where.',
      );
    const changed = text !== before;
    const written = changed && input['write'] === true && file !== undefined;
    if (written) {
      const { exitCode, told } = await session.run({
        command: 'format',
        values: { paths: [file] },
        formats: [],
        mayWrite: true,
      });
      if (exitCode !== 0) throw new ToolError(told.trim());
    }
    const said = written
      ? 'The file was written.'
      : changed
        ? 'Nothing was written.'
        : 'It is in the canonical layout.';
    return { text: said, data: { text, changed, written } };
  },
};
