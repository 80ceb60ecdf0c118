// several-default-calendars: more than one calendar of an import closure says that it is the org's default.
import { relativePath } from '../language/read/uri.ts';
import type { BusinessHours } from '../core/model/model.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { removeEntry } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { fix } from './fixes/fixes.ts';
import { keySpanOf } from './facts/places.ts';
import type { Rule } from './rule.ts';

const calendars = (secondDefault: string): string => `businessHours:
  us-support:
    timeZone: America/New_York
    default: true
    hours: { weekdays: 09:00-17:00 }
  eu-support:
    timeZone: Europe/Warsaw
${secondDefault}    hours: { weekdays: 08:00-16:00 }
`;

export const severalDefaultCalendars: Rule = {
  code: 'several-default-calendars',
  severity: 'error',
  title: 'Several default calendars',
  why: 'An org has exactly one default calendar: it counts wherever neither a milestone, nor its process, nor the record names one. With two of them a deadline would depend on chance.',
  cure: 'Keep `default: true` on one of them.',
  bad: calendars('    default: true\n'),
  good: calendars(''),
  message: ({ name, other, where }) =>
    `'${String(other)}'${String(where)} is the default calendar too, and an org has one. Keep 'default: true' on '${String(name)}' or on '${String(other)}'.`,
  isLocal: true,
  messageInMetadata: ({ name, other, where }) =>
    `'${String(other)}'${String(where)} is the default calendar too, and an org has one. Set default to false in '${String(name)}' or in '${String(other)}'.`,
  *check({ snapshot, file }) {
    const defaults = snapshot
      .scope(file.uri)
      .files.flatMap((each) => each.model.businessHours)
      .filter((hours) => hours.isDefault);
    const own = defaults.filter((hours) => hours.origin.uri === file.uri);
    const imported = defaults.find((hours) => hours.origin.uri !== file.uri && !isSameCalendar(file, hours, own));
    for (const [index, hours] of own.entries()) {
      const other: BusinessHours | undefined = index > 0 ? own[0] : imported;
      if (other === undefined) continue;
      const path = [...hours.origin.path, 'default'];
      const otherFile = snapshot.file(other.origin.uri) ?? file;
      const holder = resolvePath(file.tree, path)?.holder;
      yield {
        span: keySpanOf(file, path),
        args: {
          name: hours.name,
          other: other.name,
          where: other.origin.uri === file.uri ? '' : ` of ${relativePath(file.uri, other.origin.uri)}`,
        },
        related: [
          {
            uri: other.origin.uri,
            span: keySpanOf(otherFile, [...other.origin.path, 'default']),
            message: 'the other default',
          },
        ],
        fixes:
          holder?.kind === 'pair'
            ? [fix(file, `Keep '${other.name}' as the default`, removeEntry(file.tree, holder))]
            : [],
      };
    }
  },
};

/** One calendar may lie in the metadata of several packages. */
function isSameCalendar({ notation }: SourceFile, { id }: BusinessHours, own: readonly BusinessHours[]): boolean {
  return notation === 'xml' && own.some((hours) => hours.id === id);
}
