// Lets Node keep what it has compiled of this program for the next run, in the user's own folder for such things. Must be understood by any
// Node: the older ones keep nothing.
import { homedir } from 'os';
import { isAbsolute, join } from 'path';
import * as nodeModule from 'module';

/**
 * From now on, where Node can (22.8 and later). `NODE_DISABLE_COMPILE_CACHE` forbids it, `NODE_COMPILE_CACHE` names another folder.
 * The system's folder for temporary files, which Node itself would take, is open to others, and what lies there would be run.
 */
export function keepCompiled(env: { readonly [name: string]: string | undefined }): void {
  const enable: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof enable !== 'function' || env['NODE_COMPILE_CACHE'] !== undefined) return;
  const given = env['XDG_CACHE_HOME'];
  const base = given !== undefined && isAbsolute(given) ? given : join(homedir(), '.cache');
  Reflect.apply(enable, nodeModule, [join(base, 'milestone', 'compiled')]);
}
