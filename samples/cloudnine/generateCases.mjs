// Makes cases.csv and history.csv: four months of CloudNine's desk, two before and two after the team began to work by deadlines
// (2 March 2026). The seed is fixed, so that the files never differ. Run: node samples/cloudnine/generateCases.mjs [folder]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';

const ZONE = 'America/New_York';
const SEED = 20260302;
const CHANGE = DateTime.fromISO('2026-03-02', { zone: ZONE });
const CLOSED_DAYS = new Set(['2026-01-01', '2026-01-19']);

/** Mulberry32, a small generator of pseudo-random numbers: 0 ≤ x < 1. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = createRandom(SEED);
const pick = (list) => list[Math.floor(random() * list.length)];
/** Log-normal: most are short, some are very long. @param median in minutes */
const spread = (median, width) =>
  median * Math.exp(width * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

const isDeskDay = (time) => time.weekday <= 5 && !CLOSED_DAYS.has(time.toISODate());

/** The time after so many minutes of the desk's hours, 09:00 to 17:00. */
function afterDeskMinutes(start, minutes) {
  let time = start;
  let left = Math.max(1, Math.round(minutes));
  for (;;) {
    const opens = time.set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
    const closes = opens.set({ hour: 17 });
    if (time < opens) time = opens;
    if (isDeskDay(time) && time < closes) {
      const today = closes.diff(time, 'minutes').minutes;
      if (left <= today) return time.plus({ minutes: left });
      left -= today;
    }
    time = opens.plus({ days: 1 });
  }
}

/** How many cases come in within each hour of a day, as shares. */
const BY_HOUR = [1, 1, 0, 0, 0, 1, 2, 4, 8, 12, 12, 10, 8, 9, 10, 9, 7, 4, 3, 2, 2, 2, 1, 1];
/** Monday to Sunday. */
const BY_WEEKDAY = [15, 12, 11, 11, 10, 2, 2];

function hourOfArrival() {
  let rest = random() * BY_HOUR.reduce((sum, share) => sum + share, 0);
  return BY_HOUR.findIndex((share) => (rest -= share) < 0);
}

const cases = [];
const history = [];
let number = 4000;

function addCase(created) {
  number += 1;
  const id = `500Dn0000${String(number).padStart(6, '0')}`;
  const tier = random() < 0.3 ? 'Gold' : 'Silver';
  const priority = random() < 0.25 ? 'High' : 'Medium';
  const isAfter = created >= CHANGE;
  const backlog = created.weekday === 1 ? (isAfter ? 1.15 : 1.5) : 1;
  const tierFactor = tier === 'Gold' ? 0.8 : 1;
  const response = afterDeskMinutes(created, spread(isAfter ? 23.5 : 35.5, isAfter ? 0.62 : 0.85) * backlog * tierFactor);
  const review = afterDeskMinutes(response, spread(isAfter ? 45 : 90, 0.9));
  const change = (at, field, from, to) => history.push([id, field, from, to, at]);
  change(response, 'Status', 'New', 'Working');
  change(review, 'Escalation_Reviewed__c', 'false', 'true');
  let last = review;
  if (random() < 0.4) {
    const asked = afterDeskMinutes(review, spread(30, 0.6));
    const answered = afterDeskMinutes(asked, spread(240, 0.8));
    change(asked, 'Status', 'Working', 'Waiting On Customer');
    change(answered, 'Status', 'Waiting On Customer', 'Working');
    last = answered;
  }
  const resolved = afterDeskMinutes(last, spread(isAfter ? 110 : 160, 0.8));
  const closed = afterDeskMinutes(resolved, spread(400, 0.5));
  change(resolved, 'Status', 'Working', 'Resolved');
  change(closed, 'Status', 'Resolved', 'Closed');
  cases.push([id, number, created, closed, true, 'Closed', priority, tier, true, pick(['Email', 'Phone', 'Web'])]);
}

const end = DateTime.fromISO('2026-05-01', { zone: ZONE });
for (let day = DateTime.fromISO('2026-01-05', { zone: ZONE }); day < end; day = day.plus({ days: 1 })) {
  const count = Math.round(BY_WEEKDAY[day.weekday - 1] * (0.7 + 0.6 * random()));
  const arrivals = Array.from({ length: count }, () =>
    day.set({ hour: hourOfArrival(), minute: Math.floor(random() * 60), second: Math.floor(random() * 60) }),
  );
  for (const arrival of arrivals.sort((one, other) => one - other)) addCase(arrival);
}

const cell = (value) => (DateTime.isDateTime(value) ? value.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'") : String(value));
const write = (name, head, rows) =>
  writeFileSync(join(process.argv[2] ?? import.meta.dirname, name), [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join(''));

write(
  'cases.csv',
  ['Id', 'CaseNumber', 'CreatedDate', 'ClosedDate', 'IsClosed', 'Status', 'Priority', 'Tier__c', 'Escalation_Reviewed__c', 'Origin'],
  cases,
);
history.sort((one, other) => one[4] - other[4]);
write('history.csv', ['CaseId', 'Field', 'OldValue', 'NewValue', 'CreatedDate'], history);
