// What a scenario expects → YAML content.
import type { ExpectedAction, ExpectedActions, ExpectedMilestone, Expectation } from '../../core/model/scenario.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Zone } from '../../core/time/zone.ts';
import { listOf, mapOf, type Content, type MapContent, type MapEntry } from '../../text/content.ts';
import { keyOf, writeFields, type FieldTable } from './fieldTable.ts';
import { writeInstant } from './writeInstant.ts';

/** @param zone of the scenario, on whose clocks the times are written */
export function toExpectationContent(expect: Expectation, zone: Zone): MapContent {
  const at = (key: string, instant: Instant | 'never' | undefined): readonly MapEntry[] =>
    keyOf(key, typeof instant === 'number' ? writeInstant(instant, zone) : instant);
  const milestone: FieldTable<ExpectedMilestone> = {
    milestone: (part) => keyOf('milestone', part.milestone),
    occurrence: ({ occurrence }) => keyOf('occurrence', occurrence),
    start: ({ start }) => at('start', start),
    target: ({ target }) => at('target', target),
    status: ({ status }) => keyOf('status', status),
    completed: ({ completed }) => at('completed', completed),
  };
  const action: FieldTable<ExpectedAction> = {
    action: (part) => keyOf('action', part.action),
    at: (part) => at('at', part.at),
  };
  const table: FieldTable<Expectation> = {
    milestones: ({ milestones }) =>
      keyOf(
        'milestones',
        milestones &&
          listOf(
            milestones.map((part) => mapOf(writeFields(milestone, part), 'fitting')),
            'block',
          ),
      ),
    actions: ({ actions }) =>
      keyOf(
        'actions',
        actions &&
          toActionsContent(
            actions,
            listOf(
              actions.list.map((part) => mapOf(writeFields(action, part), 'fitting')),
              'block',
            ),
          ),
      ),
    entered: ({ entered }) => at('entered', entered),
    exited: ({ exited }) => at('exited', exited),
  };
  return mapOf(writeFields(table, expect));
}

/** An empty list means that none fires; a list that is not empty and names everything that fires says so. */
function toActionsContent({ isOnly, list }: ExpectedActions, written: Content): Content | undefined {
  if (list.length === 0) return isOnly ? written : undefined;
  return isOnly ? mapOf([{ key: 'only', value: written }]) : written;
}
