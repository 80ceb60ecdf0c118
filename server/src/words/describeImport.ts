// What an import did, in sentences.
import { pluralize } from './pluralize.ts';

export interface ImportOutcome {
  /** How many of each were read. */
  readonly processes: number;
  readonly milestoneTypes: number;
  readonly actions: number;
  readonly businessHours: number;
  readonly holidays: number;
  readonly templates: number;
  /** Ids of versions that are not the default one. */
  readonly leftOut: readonly string[];
  /** Names of what the project does not hold. */
  readonly absent: readonly string[];
  /** How many parts keep what the language has no word for. */
  readonly kept: number;
}

/** How many names a sentence holds before it says that there are more. */
const MAX_NAMES = 10;

/** What was read, what is left out, what lies in the org alone and what rides along. */
export function describeImport(outcome: ImportOutcome): readonly string[] {
  const { leftOut, absent, kept } = outcome;
  const read = [
    pluralize(outcome.processes, 'process', 'processes'),
    pluralize(outcome.milestoneTypes, 'milestone type'),
    pluralize(outcome.actions, 'action'),
    pluralize(outcome.businessHours, 'calendar'),
    pluralize(outcome.holidays, 'holiday set'),
  ];
  const sentences = [
    `Read ${read.join(', ')} and ${pluralize(outcome.templates, 'template')}.`,
    leftOut.length === 0
      ? ''
      : `Left out ${pluralize(leftOut.length, 'version')} that ${leftOut.length === 1 ? 'is' : 'are'} not the default: ${listNames(leftOut)}. Add --all-versions for all of them.`,
    absent.length === 0
      ? ''
      : `Named, but not in the project: ${listNames(absent)}. They are written as what the org has.`,
    kept === 0
      ? ''
      : `What the language has no word for rides along under \`salesforce:\` in ${pluralize(kept, 'part')}.`,
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
