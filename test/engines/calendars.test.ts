// What `milestone calendar` prints, loaded into the engines that it is for, says what our own engine says.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CountedCalendar } from '../../server/src/core/time/countedTime.ts';
import { toInstant } from '../../server/src/core/time/instant.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { queryCalendars } from '../../server/src/queries/calendars.ts';
import { runCli } from '../support/runCli.ts';
import { preparePython, runProgram } from '../support/cacheFolder.ts';
import {
  answerQuestion,
  createQuestions,
  printQuestions,
  readAnswers,
  type Answer,
  type Question,
} from './questions.ts';
import { startPostgres } from './startPostgres.ts';

const FIXTURE = path.resolve('test/engines/fixtures/desks.entitlement.yaml');
const DATES = { from: '2024-01-01', to: '2026-12-31' };
const COUNT = 100_000;

async function printCalendars(...args: readonly string[]): Promise<string> {
  const dates = ['--from', DATES.from, '--to', DATES.to];
  const { code, stdout, stderr } = await runCli(process.cwd(), ['calendar', FIXTURE, ...dates, ...args]);
  assert.equal(code, 0, stderr);
  return stdout;
}

async function readCalendars(): Promise<readonly CountedCalendar[]> {
  const uri = 'memory:/desks.entitlement.yaml';
  const host = createMemoryHost({ [uri]: readFileSync(FIXTURE, 'utf8') });
  const snapshot = await createProject(host).snapshot([uri]);
  const answer = queryCalendars(snapshot, { uri, ids: [], ...DATES, now: toInstant(0) });
  assert.ok('calendars' in answer);
  return answer.calendars;
}

describe('calendars in other engines', () => {
  let folder = '';
  let python = '';
  let calendars: readonly CountedCalendar[] = [];
  let questions: readonly Question[] = [];
  let expected: ReadonlyMap<string, Answer> = new Map();

  before(async () => {
    python = path.join(preparePython('test/engines/requirements.txt'), 'python');
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-engines-'));
    calendars = await readCalendars();
    assert.equal(new Set(calendars.map(({ calendar }) => calendar.zone.id)).size, 5);
    questions = createQuestions(calendars, COUNT);
    const byId = new Map(calendars.map((each) => [each.id, each]));
    expected = new Map(questions.map((each) => [each.id, answerQuestion(each, byId)]));
    writeFileSync(path.join(folder, 'questions.csv'), printQuestions(questions));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param parts what the engine was asked for: the CSV knows no deadlines */
  function compare(answers: ReadonlyMap<string, Answer>, isRight = isSame): void {
    assert.equal(answers.size, COUNT);
    const wrong = questions.filter(({ id }) => !isRight(answers.get(id), expected.get(id)));
    const [first] = wrong;
    assert.equal(
      wrong.length,
      0,
      first && JSON.stringify({ wrong: wrong.length, first, is: answers.get(first.id), want: expected.get(first.id) }),
    );
  }

  it('are asked about what is known and what is not', () => {
    const answers = [...expected.values()];
    assert.ok(answers.filter(({ minutesBetween }) => minutesBetween === undefined).length > 100);
    assert.ok(answers.filter(({ dueAt }) => dueAt === undefined).length > 1000);
    assert.ok(
      answers.filter(({ dueAt, minutesBetween }) => dueAt !== undefined && minutesBetween !== undefined).length >
        80_000,
    );
  });

  it('count as ours does in DuckDB, by view, by functions and from CSV', async () => {
    writeFileSync(path.join(folder, 'script.sql'), await printCalendars('--format', 'sql'));
    writeFileSync(path.join(folder, 'open.csv'), await printCalendars());
    runProgram(python, ['test/engines/answerDuckdb.py', folder]);
    const answersIn = (name: string): ReadonlyMap<string, Answer> =>
      readAnswers(readFileSync(path.join(folder, name), 'utf8'));
    compare(answersIn('view.csv'));
    compare(answersIn('functions.csv'));
    compare(answersIn('csv.csv'), (is, want) => {
      if (want?.minutesBetween === undefined) return true; // CSV has nothing that says where it ends
      return is?.minutesBetween !== undefined && Math.abs(is.minutesBetween - want.minutesBetween) < 1e-6;
    });
  });

  it('count as ours does in PostgreSQL, by view and by functions', async () => {
    const script = await printCalendars('--format', 'sql', '--dialect', 'postgres');
    const postgres = startPostgres();
    try {
      const columns = 'extract(epoch FROM due_at) * 1000';
      // Twice, as one who prints next year's calendars does.
      postgres.run(`SET client_min_messages = warning;\n${script}${script}`);
      postgres.run(`COPY milestone_questions FROM STDIN (FORMAT csv, HEADER);\n${printQuestions(questions)}\\.\n`);
      compare(
        readAnswers(
          postgres.run(`COPY (SELECT id, minutes_between, ${columns} FROM milestone_answers) TO STDOUT (FORMAT csv);`),
        ),
      );
      const functions =
        'SELECT id, milestone_minutes(calendar, starts_at, ends_at), milestone_due(calendar, starts_at, minutes) AS due_at FROM milestone_questions';
      compare(
        readAnswers(
          postgres.run(
            `COPY (SELECT id, milestone_minutes, ${columns} FROM (${functions}) answers) TO STDOUT (FORMAT csv);`,
          ),
        ),
      );
    } finally {
      postgres.stop();
    }
  });

  it('count as ours does in Apache Spark', async () => {
    writeFileSync(path.join(folder, 'script.sql'), await printCalendars('--format', 'sql', '--dialect', 'spark'));
    runProgram(python, ['test/engines/answerSpark.py', folder]);
    const answers = path.join(folder, 'answers');
    const part = readdirSync(answers).find((name) => name.endsWith('.csv'));
    assert.ok(part !== undefined);
    compare(readAnswers(readFileSync(path.join(answers, part), 'utf8')));
  });

  for (const [dialect, kinds] of [
    ['snowflake', ['Create', 'Insert', 'Insert', 'Insert', 'Insert', 'Create', 'Create']],
    ['bigquery', ['Create', 'Insert', 'Insert', 'Insert', 'Insert', 'Create', 'Create']],
  ] as const)
    it(`are read by a parser of ${dialect}'s dialect`, async () => {
      const script = await printCalendars('--format', 'sql', '--dialect', dialect);
      const read: unknown = JSON.parse(runProgram(python, ['test/engines/parseSql.py', dialect], { input: script }));
      const rows = calendars.reduce(
        (sum, { time }) => sum + time.intervals.length + Number(time.intervals[0]?.from !== time.from),
        0,
      );
      assert.deepEqual(read, {
        kinds,
        unknown: [],
        rows,
        columns: ['id', 'calendar', 'starts_at', 'ends_at', 'minutes', 'minutes_between', 'due_at'],
      });
    });

  it('are read by another library as iCalendar', async () => {
    const printed = await printCalendars('--format', 'ics');
    const events: unknown = JSON.parse(runProgram(python, ['test/engines/readIcs.py'], { input: printed }));
    assert.ok(Array.isArray(events));
    const lines = events.map((event: unknown) => JSON.stringify(event));
    const iso = (t: number): string => new Date(t).toISOString().replace('.000Z', '+00:00');
    for (const { id, calendar, time } of calendars)
      for (const { from, to } of time.intervals) {
        const uid = `open-${from}-${id}@milestone`;
        const event = { summary: `${calendar.name}: open`, start: iso(from), end: iso(to), uid };
        assert.ok(lines.includes(JSON.stringify(event)), JSON.stringify(event));
      }
    const holidays = lines.filter((line) => line.includes('"uid": "holiday-') || line.includes('"uid":"holiday-'));
    const find = (summary: string): readonly string[] =>
      holidays.filter((line) => line.includes(summary)).map((line) => line.replace(/,"uid".*/, ''));
    assert.deepEqual(find('Away'), [
      '{"summary":"Lord Howe: Away; sailing, mostly","start":"2025-01-02","end":"2025-01-20"',
    ]);
    assert.deepEqual(find('New York: Thanksgiving'), [
      '{"summary":"New York: Thanksgiving","start":"2024-11-28","end":"2024-11-29"',
      '{"summary":"New York: Thanksgiving","start":"2025-11-27","end":"2025-11-28"',
      '{"summary":"New York: Thanksgiving","start":"2026-11-26","end":"2026-11-27"',
    ]);
    assert.equal(
      find('New York: Christmas Eve')[0],
      '{"summary":"New York: Christmas Eve","start":"2024-12-24T18:00:00+00:00","end":"2024-12-25T05:00:00+00:00"',
    );
  });
});

function isSame(is: Answer | undefined, want: Answer | undefined): boolean {
  return is !== undefined && is.minutesBetween === want?.minutesBetween && is.dueAt === want?.dueAt;
}
