// fixed-offset-zone: a time zone that is an abbreviation, an offset or an old name instead of a place.
import { formatOffset } from '../core/time/iso.ts';
import { DAY_MS } from '../core/time/instant.ts';
import type { Zone } from '../core/time/zone.ts';
import { judgeZoneName } from '../core/time/zoneName.ts';
import { replaceScalar } from '../text/edit.ts';
import { changeTo, safeFix } from './fixes/fixes.ts';
import { writtenZones } from './facts/writtenZones.ts';
import type { Rule } from './rule.ts';

const YEAR_MS = 366 * DAY_MS;

export const fixedOffsetZone: Rule = {
  code: 'fixed-offset-zone',
  severity: 'warning',
  title: 'Time zone that is no place',
  why: 'Abbreviations and fixed offsets do not follow the clocks of a place: `EST` is five hours behind UTC all year, so in summer every deadline of a desk in New York is an hour late. Old names such as `US/Eastern` are kept for old files only.',
  cure: 'Name the zone of the place where the desk is, such as America/New_York. For a desk that lives by UTC write Etc/UTC.',
  bad: `businessHours:
  us-support: { timeZone: EST, hours: { weekdays: 09:00-17:00 } }
`,
  good: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  message({ variant, zone, offset, place }) {
    const use = place === '' ? 'Name the zone of a place, such as America/New_York.' : `Use ${String(place)}.`;
    if (variant === 'letters') return `'${String(zone)}' is written ${String(place)}.`;
    if (variant === 'fixed')
      return `'${String(zone)}' is UTC${String(offset)} all year, and follows the clocks of no place: where they change, deadlines are an hour off. ${use}`;
    return `'${String(zone)}' is an abbreviation or an old name, and not the zone of a place. ${use}`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    for (const node of writtenZones(file)) {
      const zone = snapshot.zones.find(node.value);
      const name = zone === undefined ? undefined : judgeZoneName(node.value);
      if (zone === undefined || name === undefined || name.kind === 'place') continue;
      const { zone: place } = name;
      const args = { zone: node.value, place: place ?? '', offset: formatOffset(zone.offsetAt(snapshot.now)) };
      if (name.kind === 'letters')
        yield {
          span: node.span,
          args: { ...args, variant: 'letters' },
          fixes: [safeFix(file, `Change to '${name.zone}'`, replaceScalar(node, name.zone))],
        };
      else
        yield {
          span: node.span,
          args: { ...args, variant: isSteady(zone, snapshot.now) ? 'fixed' : 'old' },
          fixes: changeTo(file, node, place),
        };
    }
  },
};

function isSteady(zone: Zone, now: number): boolean {
  return zone.spans(now, now + YEAR_MS).length === 1;
}
