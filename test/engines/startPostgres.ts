// A PostgreSQL of its own, that listens at a socket in its folder and nowhere else.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installDebian, runProgram } from '../support/cacheFolder.ts';

const VERSIONS = '/usr/lib/postgresql';

export interface Postgres {
  /** Runs a script; the first statement that fails ends it. @returns what it prints @throws Error with what PostgreSQL says */
  readonly run: (script: string) => string;
  readonly stop: () => void;
}

/** The programs of the newest version that is installed. */
function findPrograms(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((each) => path.join(VERSIONS, each, 'bin')).find((each) => existsSync(path.join(each, 'initdb')));
}

export function startPostgres(): Postgres {
  installDebian('postgresql', () => findPrograms() !== undefined);
  const programs = findPrograms();
  if (programs === undefined) throw new Error(`there is no PostgreSQL in ${VERSIONS}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-postgres-'));
  const data = path.join(folder, 'data');
  // It refuses to be run by root, who runs CI.
  const asOther = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const run = (name: string, args: readonly string[], input?: string): string => {
    const [program = '', ...rest] = [...asOther, path.join(programs, name), ...args];
    return runProgram(program, rest, { cwd: folder, ...(input === undefined ? {} : { input }) });
  };
  if (asOther.length > 0) runProgram('chown', ['postgres', folder]);
  run('initdb', ['-D', data, '-U', 'milestone', '-A', 'trust', '-E', 'UTF8', '--locale', 'C', '--no-sync']);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off -c timezone=UTC`;
  run('pg_ctl', ['-D', data, '-l', path.join(folder, 'log'), '-o', options, '-w', 'start']);
  return {
    run: (script) =>
      run('psql', ['-h', folder, '-U', 'milestone', '-d', 'postgres', '-X', '-q', '-v', 'ON_ERROR_STOP=1'], script),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
