// empty-value: nothing stands behind a field, which compares with blank, or sets it; in braces often a comma that cut a list.
import { fieldUses } from '../project/fieldUses.ts';
import type { Fix } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import type { MapNode, Pair, ScalarNode } from '../text/tree.ts';
import { writeScalar } from '../text/writeScalar.ts';
import { exampleMilestone } from './pages/example.ts';
import { fix } from './fixes/fixes.ts';
import type { Report, Rule } from './rule.ts';

const milestone = (priority: string): string => exampleMilestone(`when: { Priority: ${priority} }`);

export const emptyValue: Rule = {
  code: 'empty-value',
  severity: 'warning',
  title: 'Nothing behind a field',
  why: 'Where nothing stands behind a field, blank is meant: `Priority:` holds for records without a priority only. A value was probably forgotten, or cut off: in braces a comma ends the value, so that `{ Priority: High, Low }` wants a blank field `Low` beside it.',
  cure: "Write the value, `[High, Low]` for several, or `''` if blank is meant.",
  bad: milestone('High, Low'),
  good: milestone('[High, Low]'),
  message: ({ key, field, cut, list, variant }) =>
    variant === 'cut'
      ? `The comma ends the value of '${String(field)}', and ${String(cut)} reads as a field that is blank. Write ${String(list)}.`
      : `Nothing stands behind '${String(key)}:', which means blank. Write the value, or '' if blank is meant.`,
  isLocal: true,
  *check({ snapshot, file }) {
    if (file.notation === 'xml') return;
    const told = new Set<ScalarNode>();
    for (const { emptyKey } of fieldUses(snapshot, file)) {
      if (emptyKey === undefined || told.has(emptyKey)) continue;
      const cut = cutOffAt(file, emptyKey);
      for (const key of cut?.keys ?? [emptyKey]) told.add(key);
      yield cut === undefined ? forgotten(file, emptyKey) : cutOff(file, cut);
    }
  },
};

function forgotten(file: SourceFile, key: ScalarNode): Report {
  return { span: key.span, args: { key: key.source }, fixes: [writeBlank(file, key)] };
}

function writeBlank(file: SourceFile, { span }: ScalarNode): Fix {
  const colon = file.text.indexOf(':', span.end);
  return fix(file, "Write '' for blank", { span: { start: colon + 1, end: colon + 1 }, newText: " ''" });
}

/** A value in braces, and the keys without a colon that follow it: `High` and `Low` of `{ Priority: High, Low }`. */
interface CutOff {
  readonly field: ScalarNode;
  readonly value: ScalarNode;
  readonly keys: readonly ScalarNode[];
}

function cutOffAt(file: SourceFile, key: ScalarNode): CutOff | undefined {
  const map = mapOf(key);
  if (map?.isFlow !== true || hasColon(file, key)) return undefined;
  const index = map.pairs.findIndex((pair) => pair.key === key);
  const before = map.pairs[index - 1];
  if (before?.value?.kind !== 'scalar') return undefined;
  const rest = map.pairs.slice(index);
  const end = rest.findIndex((pair) => !isBare(file, pair));
  return {
    field: before.key,
    value: before.value,
    keys: rest.slice(0, end < 0 ? undefined : end).map((pair) => pair.key),
  };
}

function mapOf({ parent }: ScalarNode): MapNode | undefined {
  const pair = parent !== undefined && 'key' in parent ? parent : undefined;
  return pair?.parent;
}

function isBare(file: SourceFile, { key, value }: Pair): boolean {
  return value === undefined && !hasColon(file, key);
}

function hasColon(file: SourceFile, { span }: ScalarNode): boolean {
  return /^\s*:/.test(file.text.slice(span.end, span.end + 80));
}

function cutOff(file: SourceFile, { field, value, keys }: CutOff): Report {
  const [first = value] = keys;
  const { end } = (keys.at(-1) ?? value).span;
  const list = `[${[value, ...keys].map(({ source }) => writeScalar(source)).join(', ')}]`;
  return {
    span: { start: first.span.start, end },
    args: { variant: 'cut', field: field.source, cut: keys.map(({ source }) => `'${source}'`).join(' and '), list },
    fixes: [fix(file, `Write ${list}`, { span: { start: value.span.start, end }, newText: list })],
  };
}
