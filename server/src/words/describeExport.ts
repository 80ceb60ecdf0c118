// What an export did, in sentences.
import { pluralize } from './pluralize.ts';

export interface ExportOutcome {
  /** How many files are new or changed, and how many say the same already. */
  readonly changed: number;
  readonly same: number;
  readonly isDryRun: boolean;
  /** Names of processes whose version master was made up. */
  readonly madeUp: readonly string[];
  /** Names of processes of the project that the files do not define. */
  readonly others: readonly string[];
  /** What the files say and Salesforce's metadata has no place for: how many of each. */
  readonly entitlements: number;
  readonly assumptions: number;
  readonly semantics: number;
  readonly descriptions: number;
}

/** How many names a sentence holds before it says that there are more. */
const MAX_NAMES = 10;

/** A line for each thing that is to be said. */
export function describeExport(outcome: ExportOutcome): readonly string[] {
  const { changed, same, isDryRun, madeUp } = outcome;
  const files = pluralize(changed, 'file');
  const first =
    changed === 0 ? 'Nothing changes.' : isDryRun ? `${files} would change. Nothing is written.` : `Wrote ${files}.`;
  const sentences = [
    same === 0 ? first : `${first} ${pluralize(same, 'file')} ${same === 1 ? 'says' : 'say'} the same already.`,
    madeUp.length === 0
      ? ''
      : `The version master of ${listNames(madeUp)} is not known and made up, which is right for what is new to the org. Give the org's own with --version-master.`,
    outcome.others.length === 0
      ? ''
      : `In the project and not in the files: ${listNames(outcome.others)}. An export deletes nothing.`,
    describeStaying(outcome),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function describeStaying({ entitlements, assumptions, semantics, descriptions }: ExportOutcome): string {
  const parts = [
    entitlements === 0 ? '' : `${pluralize(entitlements, 'entitlement')} (records, not metadata)`,
    assumptions === 0 ? '' : pluralize(assumptions, 'assumption about Apex', 'assumptions about Apex'),
    semantics === 0 ? '' : pluralize(semantics, 'choice of semantics', 'choices of semantics'),
    descriptions === 0 ? '' : pluralize(descriptions, 'description'),
  ].filter((part) => part !== '');
  return parts.length === 0
    ? ''
    : `What Salesforce's metadata has no place for stays in the files: ${parts.join(', ')}.`;
}

function listNames(names: readonly string[]): string {
  const shown = names
    .slice(0, MAX_NAMES)
    .map((name) => `'${name}'`)
    .join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}
