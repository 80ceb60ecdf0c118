// Deadlines, timelines and scenarios: what becomes of a case.
import due from '../../../../schemas/due.schema.json' with { type: 'json' };
import tests from '../../../../schemas/tests.schema.json' with { type: 'json' };
import timeline from '../../../../schemas/timeline.schema.json' with { type: 'json' };
import { toAnswer } from '../runTool.ts';
import { inputOf, readFields, readText, readTexts, ToolError, type Tool } from '../tool.ts';
import { FIELDS, FILE, PATHS, PROCESS } from './inputs.ts';

const ARRIVAL = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}',
  maxLength: 40,
} as const;

export const dueTool: Tool = {
  name: 'due',
  title: 'When is it due?',
  description:
    'Computes when the milestones of a case are due that arrives at a given time: business hours, holidays, time zones and clock changes are counted exactly. Use it instead of computing deadlines yourself. Answers targets, warnings and violations per milestone; with explain also the walk through open and closed time. Read-only.',
  input: inputOf(
    {
      file: FILE,
      at: {
        type: 'array',
        items: ARRIVAL,
        minItems: 1,
        maxItems: 200,
        description:
          'Arrivals: 2026-03-06T16:30 on the clock of the business hours, or with an offset: 2026-03-06T16:30-05:00.',
      },
      process: PROCESS,
      milestone: { type: 'string', description: 'Id of one milestone; all when absent.' },
      fields: FIELDS,
      explain: { type: 'boolean', description: 'Add how the time was counted, step by step.' },
    },
    ['file', 'at'],
  ),
  output: due,
  async run(input, session) {
    const values = {
      file: session.find(readText(input, 'file') ?? ''),
      at: readTexts(input, 'at'),
      set: readFields(input),
      process: readText(input, 'process'),
      milestone: readText(input, 'milestone'),
      explain: input['explain'] === true,
    };
    return toAnswer(await session.run({ command: 'due', values, formats: ['pretty', 'json'] }), 'pretty');
  },
};

export const simulate: Tool = {
  name: 'simulate',
  title: 'Simulate a case',
  description:
    'Plays the way of a case through an entitlement process: a scenario of a *.scenario.yaml file, or a case that arrives at a given time. Answers a drawn timeline as text and the same as data: when each milestone starts, is due, is at risk, violated or completed, and which actions fire. With picture also an SVG. Read-only.',
  input: inputOf(
    {
      file: { ...FILE, description: 'A *.scenario.yaml file, or an *.entitlement.yaml file together with at.' },
      scenario: { type: 'string', description: 'Id of a scenario of the file; the first when absent.' },
      at: { ...ARRIVAL, description: 'Arrival of a case of your own, instead of a scenario.' },
      process: PROCESS,
      fields: FIELDS,
      picture: { type: 'boolean', description: 'Add the timeline as an SVG picture.' },
    },
    ['file'],
  ),
  output: timeline,
  async run(input, session) {
    const values = {
      file: session.find(readText(input, 'file') ?? ''),
      scenario: readText(input, 'scenario'),
      at: readText(input, 'at'),
      process: readText(input, 'process'),
      set: readFields(input),
    };
    const formats = ['text', 'json', ...(input['picture'] === true ? ['svg'] : [])];
    const captured = await session.run({ command: 'simulate', values, formats });
    const svg = captured.results['svg'];
    const answer = toAnswer(captured, 'text');
    if (svg === undefined) return answer;
    return { ...answer, picture: { uri: 'milestone:/timeline.svg', mimeType: 'image/svg+xml', text: svg } };
  },
};

export const test: Tool = {
  name: 'test',
  title: 'Run scenarios',
  description:
    'Runs the scenarios (sample cases with expectations) of *.scenario.yaml files and tells which expectations fail, expected beside actual. Use it after a change to a process. Read-only.',
  input: inputOf({
    paths: PATHS,
    scenario: { type: 'string', description: 'Only the scenario with this id.' },
    coverage: { type: 'boolean', description: 'Add which milestones, triggers and actions no scenario reaches.' },
  }),
  output: tests,
  async run(input, session) {
    const paths = readTexts(input, 'paths').map(session.find);
    const values = {
      paths: paths.length === 0 ? session.openFolders() : paths,
      scenario: readText(input, 'scenario'),
      coverage: input['coverage'] === true,
    };
    const captured = await session.run({ command: 'test', values, formats: ['pretty', 'json'] });
    if (captured.results['json'] === undefined && captured.told === '') throw new ToolError('There is no scenario.');
    return toAnswer(captured, 'pretty');
  },
};
