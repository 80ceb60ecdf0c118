// Defines what a name stands for, as small as the language allows: in the section where it belongs, of the file that has the others of
// its kind. Must not know which rule misses it.
import type { Fix } from '../../project/finding.ts';
import { KIND_NAMES } from '../../words/kindNames.ts';
import type { DefinitionKind } from '../../language/read/definition.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { fileName } from '../../language/read/uri.ts';
import { SECTION_ORDER } from '../../language/write/writeEntitlementFile.ts';
import { toActionContent, toMilestoneTypeContent } from '../../language/write/toActionContent.ts';
import { toCalendarContent, toHolidayContent } from '../../language/write/toCalendarContent.ts';
import { deriveApiName } from '../../core/model/apiName.ts';
import type { ActionEffect } from '../../core/model/model.ts';
import type { WeekHours } from '../../core/time/calendarDefinition.ts';
import { addContent } from '../../text/addContent.ts';
import { listOf, mapOf, toFitting, type Content } from '../../text/content.ts';
import { pairOf } from '../../text/path.ts';
import { isId } from '../../language/read/isId.ts';

const DAY = [{ open: 9 * 60, close: 17 * 60 }];
/** Monday to Friday, nine to five. */
const OFFICE: WeekHours = {
  monday: DAY,
  tuesday: DAY,
  wednesday: DAY,
  thursday: DAY,
  friday: DAY,
  saturday: [],
  sunday: [],
};

/** The fix; none for what is no id, and where a sensible body would need a choice. */
export function createDefinition(
  snapshot: Snapshot,
  user: SourceFile,
  kind: DefinitionKind,
  id: string,
): readonly Fix[] {
  const file = homeOf(snapshot, user, kind);
  const body = isId(id) ? bodyOf(snapshot, user, kind, id) : undefined;
  if (file === undefined || body === undefined || isInBraces(file)) return [];
  const section = mapOf([{ key: id, value: toFitting(body) }]);
  const changes = addContent(file.tree, mapOf([{ key: kind, value: section }], 'spaced'), SECTION_ORDER);
  if (changes === undefined) return [];
  const place = file === user ? '' : ` in ${fileName(file.uri)}`;
  return [
    {
      title: `Define the ${KIND_NAMES[kind]} '${id}'${place}`,
      edits: changes.map((change) => ({ uri: file.uri, ...change })),
      choice: choiceIn(body),
      isSafe: false,
    },
  ];
}

/** The file itself or the first that it imports, one with the section before one without; never a scenario file. */
function homeOf(snapshot: Snapshot, user: SourceFile, kind: DefinitionKind): SourceFile | undefined {
  const files = snapshot.scope(user.uri).files.filter((file) => file.kind === 'entitlement');
  return files.find((file) => pairOf(file.tree.root, kind) !== undefined) ?? files[0];
}

/** A file that is one map in braces was written by a program: there nobody works by hand. */
function isInBraces({ tree: { root } }: SourceFile): boolean {
  return root?.kind === 'map' && root.isFlow;
}

/** What the language asks for and no more. */
function bodyOf(snapshot: Snapshot, user: SourceFile, kind: DefinitionKind, id: string): Content | undefined {
  const origin = { uri: user.uri, path: [kind, id] };
  const name = titleOf(id, ' ');
  switch (kind) {
    case 'businessHours': {
      const calendars = [...snapshot.definitions(user.uri).businessHours.values()];
      const { timeZone } = calendars.find(({ isDefault }) => isDefault) ?? calendars[0] ?? { timeZone: 'Etc/UTC' };
      return toCalendarContent({
        id,
        name: id,
        timeZone,
        active: true,
        isDefault: false,
        hours: OFFICE,
        holidays: [],
        origin,
      });
    }
    case 'holidays':
      return listOf([
        toHolidayContent({ name: "New Year's Day", rule: { kind: 'yearlyDay', month: 1, day: 1 }, origin }),
      ]);
    case 'milestoneTypes':
      return toMilestoneTypeContent({ id, name, recurrence: 'none', origin });
    case 'actions': {
      const template = `Support/${titleOf(id, '_')}`;
      const effect: ActionEffect = { kind: 'emailAlert', template, recipients: [{ kind: 'owner' }], cc: [] };
      return toActionContent({ id, name: deriveApiName(id), effect, origin });
    }
    case 'processes':
      return mapOf([
        { key: 'name', value: name },
        { key: 'exit', value: mapOf([{ key: 'when', value: mapOf([{ key: 'IsClosed', value: true }]) }]) },
      ]);
    case 'entitlements': // which process it promises nobody but the author knows
    case 'templates':
    case 'scenarios':
      return undefined;
  }
}

/** The first text of the body: a time zone, a template, a name. Its author goes on there. */
function choiceIn(body: Content): string {
  if (typeof body !== 'object' || body === null) return typeof body === 'string' ? body : '';
  const children = body.kind === 'map' ? body.entries : body.items;
  return children.map(({ value }) => choiceIn(value)).find((text) => text !== '') ?? '';
}

/** `warn-owner` → `Warn Owner`. */
function titleOf(id: string, between: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(between);
}
