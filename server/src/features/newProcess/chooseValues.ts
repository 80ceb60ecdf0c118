// Fields and values that a new process tests: those of the project's configuration where it lists them, else what a new Salesforce
// org has. Must not know text.
import type { Config } from '../../project/config.ts';

export interface ChosenValues {
  /** Status of a record that nobody has answered yet. */
  readonly newStatus: string;
  /** Status while somebody works on it. */
  readonly workingStatus: string;
  /** Status once it is solved but not yet closed; undefined where the configured picklist has none. */
  readonly solvedStatus: string | undefined;
  /** The field that tells a customer's tier. */
  readonly tierField: string;
}

const USUAL = {
  Case: { fresh: 'New', working: 'Working', solved: 'Resolved' },
  WorkOrder: { fresh: 'New', working: 'In Progress', solved: 'Completed' },
} as const;

/** @param tiers names of the tiers, which the tier's field should have as values */
export function chooseValues({ fields }: Config, object: 'Case' | 'WorkOrder', tiers: readonly string[]): ChosenValues {
  const statuses = fields?.get(`${object}.Status`) ?? [];
  const usual = USUAL[object];
  const pick = (word: RegExp): string | undefined => statuses.find((status) => word.test(status));
  const isListed = statuses.length > 0;
  const newStatus = isListed ? (pick(/^(new|open)$/i) ?? statuses[0] ?? usual.fresh) : usual.fresh;
  const working = pick(/work|progress|assigned/i) ?? statuses.find((status) => status !== newStatus);
  return {
    newStatus,
    workingStatus: isListed ? (working ?? usual.working) : usual.working,
    solvedStatus: isListed ? pick(/resol|solv|complet|fixed|done/i) : usual.solved,
    tierField: tierField(fields, object, tiers) ?? 'Account.Tier__c',
  };
}

/** A configured field of the account, or of the record, that has every tier among its values. */
function tierField(fields: Config['fields'], object: string, tiers: readonly string[]): string | undefined {
  const fitting = [...(fields ?? [])].filter(([name, values]) =>
    /^Account\./.test(name) || name.startsWith(`${object}.`) ? tiers.every((tier) => values.includes(tier)) : false,
  );
  return (fitting.find(([name]) => name.startsWith('Account.')) ?? fitting[0])?.[0];
}
