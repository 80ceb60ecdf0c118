// DuckDB, where somebody has installed it beside this program. Knows its package, and nothing of what it is asked.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PACKAGE = '@duckdb/node-api';

export interface DuckDb {
  /** Rows of texts as they come, null as ''. @throws Error with what DuckDB says */
  readonly query: (sql: string) => AsyncIterable<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What is used of the package. */
interface Connection {
  stream(sql: string): Promise<{ yieldRowsJson(): AsyncIterable<readonly (readonly unknown[])[]> }>;
  closeSync(): void;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}
interface DuckDbPackage {
  readonly DuckDBInstance: {
    create(database: string, options: Readonly<Record<string, string>>): Promise<Instance>;
  };
}

/**
 * Opens a database in memory, which goes on in a temporary folder where that does not do. The package is looked for beside this program
 * only: what lies in the folder where somebody works is not run.
 * @returns undefined where the package is not installed
 */
export async function openDuckDb(): Promise<DuckDb | undefined> {
  const found = load();
  if (found === undefined) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'milestone-duckdb-'));
  const instance = await found.DuckDBInstance.create(':memory:', { temp_directory: folder });
  const connection = await instance.connect();
  return {
    async *query(sql) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRowsJson())
        for (const row of rows) yield row.map((value) => (typeof value === 'string' ? value : ''));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function load(): DuckDbPackage | undefined {
  try {
    const found: unknown = createRequire(import.meta.url)(PACKAGE);
    return isDuckDb(found) ? found : undefined;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'MODULE_NOT_FOUND') return undefined;
    throw fault;
  }
}

function isDuckDb(value: unknown): value is DuckDbPackage {
  if (typeof value !== 'object' || value === null || !('DuckDBInstance' in value)) return false;
  const { DuckDBInstance: instance } = value;
  return typeof instance === 'function' && 'create' in instance;
}
