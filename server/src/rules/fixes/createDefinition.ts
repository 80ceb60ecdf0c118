// Defines what a name stands for, as small as the language allows: in the section where it belongs, of the file that has the others of
// its kind. Must not know which rule misses it.
import type { Fix } from '../../project/finding.ts';
import { KIND_NAMES } from '../../words/kindNames.ts';
import type { DefinitionKind } from '../../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { fileName } from '../../language/read/uri.ts';
import { insertPair, type TextChange } from '../../text/edit.ts';
import { pairOf } from '../../text/path.ts';
import { isId } from '../../language/read/isId.ts';
import { lineBreakOf, lineEndOf } from '../../text/position.ts';
import { writeScalar } from '../../text/writeScalar.ts';

/** The order in which files are written (language.md). */
const SECTIONS: readonly DefinitionKind[] = [
  'businessHours',
  'holidays',
  'milestoneTypes',
  'actions',
  'processes',
  'entitlements',
  'templates',
];

/** The fix; none for what is no id, and where a sensible body would need a choice. */
export function createDefinition(
  snapshot: Snapshot,
  user: SourceFile,
  kind: DefinitionKind,
  id: string,
): readonly Fix[] {
  const file = homeOf(snapshot, user, kind);
  const body = isId(id) ? bodyOf(snapshot, user, kind, id) : undefined;
  const change = file === undefined || body === undefined ? undefined : insert(file, kind, id, body);
  if (file === undefined || change === undefined) return [];
  const place = file === user ? '' : ` in ${fileName(file.uri)}`;
  return [
    {
      title: `Define the ${KIND_NAMES[kind]} '${id}'${place}`,
      edits: [{ uri: file.uri, ...change }],
      isSafe: false,
    },
  ];
}

/** The file itself or the first that it imports, one with the section before one without; never a scenario file. */
function homeOf(snapshot: Snapshot, user: SourceFile, kind: DefinitionKind): SourceFile | undefined {
  const files = snapshot.scope(user.uri).files.filter((file) => file.kind === 'entitlement');
  return files.find((file) => pairOf(file.tree.root, kind) !== undefined) ?? files[0];
}

/** On one line. */
function bodyOf(snapshot: Snapshot, user: SourceFile, kind: DefinitionKind, id: string): string | undefined {
  const name = writeScalar(titleOf(id, ' '));
  switch (kind) {
    case 'businessHours': {
      const calendars = [...snapshot.definitions(user.uri).businessHours.values()];
      const { timeZone } = calendars.find(({ isDefault }) => isDefault) ?? calendars[0] ?? { timeZone: 'Etc/UTC' };
      return `{ timeZone: ${timeZone}, hours: { weekdays: 09:00-17:00 } }`;
    }
    case 'holidays':
      return "[{ name: New Year's Day, yearly: { month: january, day: 1 } }]";
    case 'milestoneTypes':
      return `{ name: ${name} }`;
    case 'actions':
      return `{ emailAlert: { template: Support/${titleOf(id, '_')}, recipients: [{ owner: true }] } }`;
    case 'processes':
      return `{ name: ${name}, exit: { when: { IsClosed: true } } }`;
    case 'entitlements': // which process it promises nobody but the author knows
    case 'templates':
    case 'scenarios':
      return undefined;
  }
}

/** `warn-owner` → `Warn Owner`. */
function titleOf(id: string, between: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(between);
}

function insert({ tree }: SourceFile, kind: DefinitionKind, id: string, body: string): TextChange | undefined {
  const { root, text } = tree;
  if (root === undefined) return undefined;
  if (root.kind !== 'map' || root.isFlow) return undefined;
  const section = pairOf(root, kind);
  if (section === undefined) {
    const later = SECTIONS.slice(SECTIONS.indexOf(kind) + 1);
    const next = root.pairs.findIndex(({ key }) => later.some((name) => name === key.source));
    const before = root.pairs[next];
    const after = root.pairs[next - 1];
    // Behind the section above rather than before the one below, whose comment stands over it.
    const place = after !== undefined ? { after } : before !== undefined ? { before } : {};
    return insertPair(tree, root, kind, `${id}: ${body}`, { isBelow: true, ...place });
  }
  const { value } = section;
  if (value?.kind === 'map') return insertPair(tree, value, id, body);
  // `actions:` with nothing behind it yet.
  const isEmpty = value === undefined || (value.kind === 'scalar' && value.source === '');
  const end = lineEndOf(text, section.key.span.end);
  return isEmpty ? { span: { start: end, end }, newText: `${lineBreakOf(text)}  ${id}: ${body}` } : undefined;
}
