// default-around-the-clock: milestones that nobody gave a calendar, in a project whose default calendar never closes.
import { isAroundTheClock } from './facts/aroundTheClock.ts';
import { nameBusinessHours } from './fixes/nameBusinessHours.ts';
import { keySpanOf } from './facts/places.ts';
import { exampleMilestone } from './pages/example.ts';
import type { Rule } from './rule.ts';

const GOOD = exampleMilestone('');

export const defaultAroundTheClock: Rule = {
  code: 'default-around-the-clock',
  severity: 'info',
  title: 'Counted in a default that never closes',
  why: 'Neither the milestones nor their process name business hours, so the default calendar counts, and it is open around the clock. A new org has such a default; it is easily taken for office hours.',
  cure: 'Name the business hours in the process. If time is meant to run day and night, name the default calendar there.',
  bad: GOOD.replace('weekdays: 09:00-17:00', 'everyday: 24h'),
  good: GOOD,
  message: ({ name, calendar, count }) =>
    `${count === 1 ? 'A milestone' : `${String(count)} milestones`} of '${String(name)}' ${count === 1 ? 'counts' : 'count'} in '${String(calendar)}', since nobody names business hours and it is the default: it is open day and night. Name business hours with 'businessHours', this one if that is meant.`,
  scope: 'processes',
  *check({ snapshot, file }) {
    const calendars = snapshot.calendars(file.uri);
    const hours = [...snapshot.definitions(file.uri).businessHours.values()].find(({ isDefault }) => isDefault);
    if (hours === undefined || !isAroundTheClock(hours.hours)) return;
    for (const process of file.model.processes) {
      const counted = process.milestones.filter((milestone) => {
        const choice = calendars.choose({ milestone: milestone.businessHours, process: process.businessHours });
        return choice.reason === 'default' && choice.passedOver.length === 0;
      });
      if (counted.length === 0) continue;
      yield {
        span: keySpanOf(file, process.origin.path),
        args: { name: process.name, calendar: hours.name, count: counted.length },
        fixes: nameBusinessHours(snapshot, file, process),
      };
    }
  },
};
