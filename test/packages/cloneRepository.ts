// A fresh clone of what is committed, as somebody who installs from git has it: nothing is built in it.
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../support/cacheFolder.ts';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';

export interface Clone {
  readonly folder: string;
  readonly dispose: () => void;
}

/** @param options of `git clone`; with modules the packages of this checkout are there, as after `npm ci` */
export function cloneRepository(
  options: readonly string[] = [],
  { hasModules = true }: { readonly hasModules?: boolean } = {},
): Clone {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-clone-')));
  const folder = path.join(parent, 'milestone');
  const url = `file://${process.cwd()}`;
  runProgram('git', ['clone', '--quiet', ...options, url, folder], { env: GIT_ENVIRONMENT });
  if (hasModules) symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return { folder, dispose: () => rmSync(parent, { recursive: true, force: true }) };
}
