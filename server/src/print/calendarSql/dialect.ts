// How databases differ where calendars are concerned. Everything else of the SQL is the same for all of them.
import { ORDER_SIGN, replaceControls } from '../../words/showControls.ts';

export const DIALECT_NAMES = ['duckdb', 'postgres', 'spark', 'snowflake', 'bigquery'] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

export interface Dialect {
  /** As its makers write it, with the version that is needed. */
  readonly title: string;
  readonly types: { readonly text: string; readonly instant: string; readonly whole: string; readonly real: string };
  /** A text in quotes. */
  readonly quote: (text: string) => string;
  /** An instant. @param iso ISO 8601 in UTC */
  readonly instant: (iso: string) => string;
  /** Whole milliseconds from one instant to a later one; what is less than one is cut off. */
  readonly msBetween: (from: string, to: string) => string;
  readonly plusMs: (instant: string, ms: string) => string;
  /** A statement or several that make the table, without rows; undefined where a view of the rows is made instead. */
  readonly createTable: ((name: string, columns: string) => string) | undefined;
  /** Makes a table that may be there and then stays as it is. */
  readonly keepTable: (name: string, columns: string) => string;
  readonly createView: string;
  /** Around the statements, where tables can be made in a transaction. */
  readonly transaction: { readonly begin: string; readonly commit: string } | undefined;
}

/** Between its quotes a text would hold control characters as they are: they are joined to it by their numbers. */
const standardQuote = (text: string): string => {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  const join = (character: string): string => `' || chr(${character.codePointAt(0) ?? 0}) || '`;
  const joined = replaceControls(quoted, join).replace(ORDER_SIGN, join);
  return joined === quoted ? quoted : `(${joined})`;
};

const backslashQuote = (text: string): string =>
  `'${escapeUnprintable(text.replaceAll('\\', '\\\\').replaceAll("'", "\\'"))}'`;

const escapeUnprintable = (text: string): string =>
  replaceControls(text, escapeCharacter).replace(ORDER_SIGN, escapeCharacter);

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

const replaceTable = (name: string, columns: string): string => `CREATE OR REPLACE TABLE ${name} (${columns});\n`;

const createMissing = (name: string, columns: string): string => `CREATE TABLE IF NOT EXISTS ${name} (${columns});\n`;

const TRANSACTION = { begin: 'BEGIN TRANSACTION;\n', commit: 'COMMIT;\n' };

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    title: 'DuckDB',
    types: { text: 'VARCHAR', instant: 'TIMESTAMPTZ', whole: 'BIGINT', real: 'DOUBLE' },
    quote: standardQuote,
    instant: standardQuote,
    msBetween: (from, to) => `(epoch_ms(${to}) - epoch_ms(${from}))`,
    plusMs: (instant, ms) => `${instant} + to_milliseconds(${ms})`,
    createTable: replaceTable,
    keepTable: createMissing,
    createView: 'CREATE OR REPLACE VIEW',
    transaction: TRANSACTION,
  },
  postgres: {
    title: 'PostgreSQL 14 or later',
    types: { text: 'text', instant: 'timestamptz', whole: 'bigint', real: 'double precision' },
    quote: standardQuote,
    instant: standardQuote,
    msBetween: (from, to) => `floor(extract(epoch FROM ${to} - ${from}) * 1000)::bigint`,
    plusMs: (instant, ms) => `${instant} + (${ms}) * interval '1 millisecond'`,
    createTable: (name, columns) =>
      `DROP VIEW IF EXISTS milestone_answers;\nDROP TABLE IF EXISTS ${name};\nCREATE TABLE ${name} (${columns});\n`,
    keepTable: createMissing,
    createView: 'CREATE OR REPLACE VIEW',
    transaction: TRANSACTION,
  },
  spark: {
    title: 'Apache Spark 3.4 or later',
    types: { text: 'STRING', instant: 'TIMESTAMP', whole: 'BIGINT', real: 'DOUBLE' },
    quote: backslashQuote,
    instant: (iso) => `TIMESTAMP '${iso}'`,
    msBetween: (from, to) => `(unix_millis(${to}) - unix_millis(${from}))`,
    plusMs: (instant, ms) => `timestamp_millis(unix_millis(${instant}) + ${ms})`,
    createTable: undefined,
    keepTable: (name, columns) => `CREATE TABLE IF NOT EXISTS ${name} (${columns}) USING PARQUET;\n`,
    createView: 'CREATE OR REPLACE TEMPORARY VIEW',
    transaction: undefined,
  },
  snowflake: {
    title: 'Snowflake',
    types: { text: 'VARCHAR', instant: 'TIMESTAMP_TZ', whole: 'NUMBER(38, 0)', real: 'FLOAT' },
    quote: (text) => `'${escapeUnprintable(text.replaceAll('\\', '\\\\').replaceAll("'", "''"))}'`,
    instant: standardQuote,
    msBetween: (from, to) => `DATEDIFF(millisecond, ${from}, ${to})`,
    plusMs: (instant, ms) => `DATEADD(millisecond, ${ms}, ${instant})`,
    createTable: replaceTable,
    keepTable: createMissing,
    createView: 'CREATE OR REPLACE VIEW',
    transaction: undefined,
  },
  bigquery: {
    title: 'BigQuery',
    types: { text: 'STRING', instant: 'TIMESTAMP', whole: 'INT64', real: 'FLOAT64' },
    quote: backslashQuote,
    instant: (iso) => `TIMESTAMP '${iso}'`,
    msBetween: (from, to) => `TIMESTAMP_DIFF(${to}, ${from}, MILLISECOND)`,
    plusMs: (instant, ms) => `TIMESTAMP_ADD(${instant}, INTERVAL (${ms}) MILLISECOND)`,
    createTable: replaceTable,
    keepTable: createMissing,
    createView: 'CREATE OR REPLACE VIEW',
    transaction: undefined,
  },
};
