// `milestone_minutes(calendar, starts_at, ends_at)` and `milestone_due(calendar, starts_at, minutes)`, for databases whose functions may
// read a table for every row.
import { DIALECTS, type DialectName } from './dialect.ts';

/** Undefined where the view is what there is. */
export function printFunctions(name: DialectName): string | undefined {
  switch (name) {
    case 'duckdb':
      return DUCKDB;
    case 'postgres':
      return POSTGRES;
    case 'spark':
    case 'snowflake':
    case 'bigquery':
      return undefined;
  }
}

const { msBetween: duckdbMs, plusMs: duckdbPlus } = DIALECTS.duckdb;

const DUCKDB = `CREATE OR REPLACE MACRO milestone_ms_before(for_calendar, at_time) AS (
  SELECT o.ms_before + ${duckdbMs('o.opens_at', 'LEAST(CAST(at_time AS TIMESTAMPTZ), o.closes_at)')}
  FROM milestone_open_times o
  WHERE o.calendar = for_calendar AND o.opens_at <= CAST(at_time AS TIMESTAMPTZ) AND CAST(at_time AS TIMESTAMPTZ) < o.reopens_at
);
CREATE OR REPLACE MACRO milestone_minutes(for_calendar, starts_at, ends_at) AS
  (milestone_ms_before(for_calendar, ends_at) - milestone_ms_before(for_calendar, starts_at)) / 60000;
CREATE OR REPLACE MACRO milestone_instant(for_calendar, at_ms) AS (
  SELECT ${duckdbPlus('o.opens_at', 'at_ms - o.ms_before')}
  FROM milestone_open_times o
  WHERE o.calendar = for_calendar AND o.ms_before < at_ms AND at_ms <= o.ms_after
);
CREATE OR REPLACE MACRO milestone_due(for_calendar, starts_at, minutes) AS
  CASE
    WHEN ROUND(minutes * 60000) = 0 AND milestone_ms_before(for_calendar, starts_at) IS NOT NULL
      THEN CAST(starts_at AS TIMESTAMPTZ)
    WHEN ROUND(minutes * 60000) > 0
      THEN milestone_instant(
        for_calendar,
        milestone_ms_before(for_calendar, starts_at) + CAST(ROUND(minutes * 60000) AS BIGINT)
      )
  END;
`;

const { msBetween: postgresMs, plusMs: postgresPlus } = DIALECTS.postgres;

const POSTGRES = `CREATE UNIQUE INDEX milestone_open_times_at ON milestone_open_times (calendar, opens_at);
CREATE INDEX milestone_open_times_ms ON milestone_open_times (calendar, ms_before, ms_after);
CREATE OR REPLACE FUNCTION milestone_ms_before(for_calendar text, at_time timestamptz) RETURNS bigint
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN at_time < o.reopens_at THEN o.ms_before + ${postgresMs('o.opens_at', 'LEAST(at_time, o.closes_at)')} END
  FROM milestone_open_times o
  WHERE o.calendar = for_calendar AND o.opens_at <= at_time
  ORDER BY o.opens_at DESC
  LIMIT 1
$$;
CREATE OR REPLACE FUNCTION milestone_minutes(for_calendar text, starts_at timestamptz, ends_at timestamptz)
RETURNS double precision LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT (milestone_ms_before(for_calendar, ends_at) - milestone_ms_before(for_calendar, starts_at))::double precision / 60000
$$;
CREATE OR REPLACE FUNCTION milestone_due(for_calendar text, starts_at timestamptz, minutes double precision)
RETURNS timestamptz LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN w.ms = 0 THEN starts_at ELSE d.due_at END
  FROM (SELECT milestone_ms_before(for_calendar, starts_at) AS start_ms, round(minutes * 60000)::bigint AS ms) w
  LEFT JOIN LATERAL (
    SELECT CASE
        WHEN w.start_ms + w.ms <= o.ms_after THEN ${postgresPlus('o.opens_at', 'w.start_ms + w.ms - o.ms_before')}
      END AS due_at
    FROM milestone_open_times o
    WHERE w.ms > 0 AND o.calendar = for_calendar AND o.ms_before < w.start_ms + w.ms
    ORDER BY o.ms_before DESC, o.ms_after DESC
    LIMIT 1
  ) d ON true
  WHERE w.start_ms IS NOT NULL
$$;
`;
