// What a new process can be built on: the workspace's calendars, and every time zone worth offering.
import type { Snapshot } from '../../project/snapshot.ts';
import { relativePath, resolveUri } from '../../language/read/uri.ts';
import type { BusinessHours } from '../../core/model/model.ts';
import { WEEKDAYS } from '../../core/time/calendarDefinition.ts';
import { zonesByFame } from '../../core/time/zoneSearch.ts';
import type { CalendarItem, ProcessChoices } from '../../protocol/authoring.ts';
import { minutesOfWeek } from '../../project/calendars/writtenShifts.ts';
import { describeZone } from '../../words/describeZone.ts';
import { formatMinutes } from '../../words/formatMinutes.ts';

/** @param folder where the new files go: calendars are told from the nearest to the farthest */
export function processChoices(snapshot: Snapshot, folder: string): ProcessChoices {
  const base = resolveUri(`${folder.replace(/\/$/, '')}/`, 'new.entitlement.yaml');
  const calendars = [...snapshot.files.values()].flatMap((file) =>
    file.kind !== 'entitlement'
      ? []
      : file.model.businessHours.flatMap((hours) => toItem(snapshot, file.uri, hours) ?? []),
  );
  const distance = ({ uri }: CalendarItem): number =>
    relativePath(base, uri).replaceAll('../', 'up/out/').split('/').length;
  return {
    calendars: calendars.sort((a, b) => distance(a) - distance(b)),
    timeZones: zonesByFame().map((id) => ({ id, about: describeZone(id, snapshot.now) })),
  };
}

/** Undefined for a calendar that is inactive, or that cannot be counted in. */
function toItem(snapshot: Snapshot, uri: string, hours: BusinessHours): CalendarItem | undefined {
  if (!hours.active || snapshot.calendars(uri).find(hours.id) === undefined) return undefined;
  const minutes = WEEKDAYS.flatMap((weekday) => hours.hours[weekday].map((shift) => minutesOfWeek(weekday, shift)))
    .map(({ from, to }) => to - from)
    .reduce((sum, length) => sum + length, 0);
  const { id, name, timeZone } = hours;
  return { id, name, timeZone, uri, openHours: `${formatMinutes(minutes)} a week` };
}
