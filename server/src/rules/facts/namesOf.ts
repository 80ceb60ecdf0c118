// The names in the arguments of findings that are said in one. Must not know any rule.
import type { FindingArgs } from '../../project/finding.ts';
import { formatList } from '../../words/formatModel.ts';

/** More names than these are counted. */
const MAX_NAMES = 4;

/** `'First Response', 'Resolution' and 3 more`, each once. @param describe what stands behind a name */
export function namesOf(all: readonly FindingArgs[], describe: (args: FindingArgs) => string = () => ''): string {
  const names = [...new Set(all.map((args) => `'${String(args['name'])}'${describe(args)}`))];
  const more = names.length - MAX_NAMES;
  return more > 1 ? `${names.slice(0, MAX_NAMES).join(', ')} and ${more} more` : formatList(names);
}
