// The view `milestone_answers`, which counts for many rows at once: three joins, in which a row meets one open time at most. An instant
// that is not known meets none, and what follows from it is NULL.
import type { Dialect } from './dialect.ts';

/** The table of the questions, if it is missing, and the view. */
export function printAnswers({ types, keepTable, createView, msBetween, plusMs }: Dialect): string {
  const questions = [
    ['id', types.text],
    ['calendar', types.text],
    ['starts_at', types.instant],
    ['ends_at', types.instant],
    ['minutes', types.real],
  ];
  const workAt = (row: string, t: string): string =>
    `${row}.ms_before + ${msBetween(`${row}.opens_at`, `LEAST(${t}, ${row}.closes_at)`)}`;
  const holds = (row: string, t: string): string =>
    `${row}.calendar = q.calendar AND ${row}.opens_at <= ${t} AND ${t} < ${row}.reopens_at`;
  const columns = questions.map(([name]) => name ?? '');
  return `${keepTable('milestone_questions', `\n${questions.map((column) => `  ${column.join(' ')}`).join(',\n')}\n`)}
${createView} milestone_answers AS
WITH counted AS (
  SELECT
    ${columns.map((column) => `q.${column}`).join(', ')},
    CAST(ROUND(q.minutes * 60000) AS ${types.whole}) AS ms,
    ${workAt('s', 'q.starts_at')} AS start_ms,
    ${workAt('e', 'q.ends_at')} AS end_ms
  FROM milestone_questions q
  LEFT JOIN milestone_open_times s ON ${holds('s', 'q.starts_at')}
  LEFT JOIN milestone_open_times e ON ${holds('e', 'q.ends_at')}
)
SELECT
  ${columns.map((column) => `c.${column}`).join(', ')},
  CAST(c.end_ms - c.start_ms AS ${types.real}) / 60000 AS minutes_between,
  CASE
    WHEN c.ms = 0 AND c.start_ms IS NOT NULL THEN c.starts_at
    ELSE ${plusMs('d.opens_at', 'c.start_ms + c.ms - d.ms_before')}
  END AS due_at
FROM counted c
LEFT JOIN milestone_open_times d
  ON d.calendar = c.calendar AND c.ms > 0 AND d.ms_before < c.start_ms + c.ms AND c.start_ms + c.ms <= d.ms_after;
`;
}
