// What a process does in special cases (docs/semantics.md §3), in the words of a policy. Must not know documents.
import type { Process, ProcessSemantics } from '../../core/model/model.ts';
import { objectNoun } from './nouns.ts';

/** Sentences in a fixed order; what cannot come up in the process is left out. */
export function describeChoices({ object, businessHours, milestones, semantics }: Process): readonly string[] {
  const { offsets, unmatched, afterExit, reopen, hoursChange } = semantics;
  const noun = objectNoun(object);
  const hasConditions = milestones.some(({ when }) => when !== undefined);
  const usesOwnHours = businessHours === undefined && milestones.some((entry) => entry.businessHours === undefined);
  return [
    offsets === 'business'
      ? 'The time before and after a deadline, at which somebody is told, is counted in working time too.'
      : 'The time before and after a deadline, at which somebody is told, is counted by the clock, at night and on holidays too.',
    ...(hasConditions ? [describeUnmatched(unmatched, noun)] : []),
    afterExit === 'silent'
      ? `When a ${noun} ends, nobody is told of what was still open.`
      : `What was still open when a ${noun} ended is reported all the same.`,
    describeReopening(reopen, noun),
    ...(usesOwnHours ? [describeOtherHours(hoursChange, noun)] : []),
  ];
}

function describeUnmatched(unmatched: ProcessSemantics['unmatched'], noun: string): string {
  return unmatched === 'remove'
    ? `When a ${noun} no longer meets the condition of a promise, that promise ends.`
    : `A promise that has begun goes on, even when the ${noun} no longer meets its condition.`;
}

function describeOtherHours(hoursChange: ProcessSemantics['hoursChange'], noun: string): string {
  return hoursChange === 'keep'
    ? `When the ${noun} gets other working hours, the time that was used stays used, and the rest counts in the new ones.`
    : `When the ${noun} gets other working hours, the whole time counts anew in them.`;
}

function describeReopening(reopen: ProcessSemantics['reopen'], noun: string): string {
  switch (reopen) {
    case 'resume':
      return `A ${noun} that is opened again goes on as if it had never ended: the time in between counts.`;
    case 'resume-paused':
      return `A ${noun} that is opened again goes on where it was: the time in between does not count.`;
    case 'reenter':
      return `A ${noun} that is opened again starts from the beginning.`;
    case 'ignore':
      return `A ${noun} that is opened again is promised nothing more.`;
  }
}
