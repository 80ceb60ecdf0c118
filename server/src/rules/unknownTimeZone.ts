// unknown-time-zone: a name that the runtime's time zone database does not have.
import { nearest } from '../language/schema/nearest.ts';
import { commonZones } from '../core/time/zoneNames.ts';
import { meantZone, readZoneOffset, searchZones } from '../core/time/zoneSearch.ts';
import { changeTo } from './fixes/fixes.ts';
import { writtenZones } from './facts/writtenZones.ts';
import type { Rule } from './rule.ts';

export const unknownTimeZone: Rule = {
  code: 'unknown-time-zone',
  severity: 'error',
  title: 'Unknown time zone',
  why: 'Business hours are wall-clock times of a place. Without its time zone no instant can be computed from them.',
  cure: 'Use a name of the IANA time zone database such as America/New_York, the same that Salesforce lists. Fixed offsets such as +01:00 are no places: they would be wrong for half of the year.',
  bad: `businessHours:
  us-support: { timeZone: America/NewYork, hours: { weekdays: 09:00-17:00 } }
`,
  good: `businessHours:
  us-support: { timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }
`,
  message({ zone, suggestion, variant }) {
    const what =
      variant === 'offset'
        ? `'${String(zone)}' is an offset, and no time zone: it does not follow the clocks of a place.`
        : `There is no time zone '${String(zone)}'.`;
    return typeof suggestion === 'string' && suggestion !== ''
      ? `${what} Did you mean '${suggestion}'?`
      : `${what} Use an IANA name such as America/New_York or Europe/Warsaw.`;
  },
  isLocal: true,
  *check({ snapshot, file }) {
    for (const node of writtenZones(file)) {
      if (snapshot.zones.find(node.value) !== undefined) continue;
      const suggestion = meantZone(node.value) ?? nearest(node.value, commonZones()) ?? searchZones(node.value)[0];
      yield {
        span: node.span,
        args: {
          zone: node.value,
          suggestion: suggestion ?? '',
          variant: readZoneOffset(node.value) === undefined ? 'name' : 'offset',
        },
        fixes: changeTo(file, node, suggestion),
      };
    }
  },
};
