// The validator's errors about a tree. Each entry of a section is judged alone, so that what is known to be right is not judged
// again. Must not know wording or places.
import { toPlain, type PlainValue } from '../../text/plain.ts';
import type { NodeCache } from '../../text/nodeCache.ts';
import type { MapNode, Pair, Tree } from '../../text/tree.ts';
import type { ValidationError, Validator } from './validators.generated.js';

/** An entry in the section that holds it. */
interface Entry {
  readonly section: string;
  readonly pair: Pair;
}

/** The errors of a validation; the same ones, whatever is recalled. @param recall whether an entry is right */
export function findErrors(validate: Validator, tree: Tree, recall: NodeCache<boolean>): readonly ValidationError[] {
  const { root } = tree;
  if (root?.kind !== 'map' || tree.hasAnchors) return errorsIn(validate, toPlain(root));
  const sections = withoutRepeats(root);
  const entries = sections.flatMap((section) => entriesOf(section));
  if (entries.length === 0) return errorsIn(validate, toPlain(root));
  const frame = sections.filter((section) => entriesOf(section).length === 0).map((pair) => plainEntry(pair));
  const written = new Set(sections.map(({ key }) => key.source));
  const errorsOf = ({ section, pair }: Entry): readonly ValidationError[] =>
    errorsIn(validate, Object.fromEntries([...frame, [section, Object.fromEntries([plainEntry(pair)])]])).filter(
      (error) => !isElsewhere(error, written),
    );
  const wrong = entries.filter((entry) => !recall(entry.pair, () => errorsOf(entry).length === 0));
  return distinct(wrong.flatMap(errorsOf));
}

function errorsIn(validate: Validator, value: PlainValue): readonly ValidationError[] {
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

/** Whether an error misses a section that is written, but not beside the entry of another one that is judged. */
function isElsewhere({ instancePath, keyword, params }: ValidationError, written: ReadonlySet<string>): boolean {
  return instancePath === '' && keyword === 'required' && written.has(String(params['missingProperty']));
}

/** Where a key is written twice the first counts. */
function withoutRepeats({ pairs }: MapNode): readonly Pair[] {
  const seen = new Set<string>();
  return pairs.filter(({ key }) => !seen.has(key.source) && seen.add(key.source));
}

function entriesOf({ key, value }: Pair): readonly Entry[] {
  return value?.kind === 'map' ? withoutRepeats(value).map((pair) => ({ section: key.source, pair })) : [];
}

function plainEntry({ key, value }: Pair): readonly [string, PlainValue] {
  return [key.source, toPlain(value)];
}

/** What is wrong with the file as a whole is found with every entry. */
function distinct(errors: readonly ValidationError[]): readonly ValidationError[] {
  const keyOf = ({ instancePath, schemaPath, params }: ValidationError): string =>
    `${instancePath} ${schemaPath} ${JSON.stringify(params)}`;
  return [...new Map(errors.toReversed().map((error) => [keyOf(error), error])).values()].reverse();
}
