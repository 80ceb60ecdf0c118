// Field names worth offering: those the configuration lists, those the files use already, and the standard ones that
// entitlement processes are usually about.
import type { Criteria } from '../../core/model/model.ts';
import type { Look } from '../look.ts';

const STANDARD = [
  'Priority',
  'Status',
  'Type',
  'Origin',
  'Reason',
  'Subject',
  'OwnerId',
  'IsClosed',
  'IsEscalated',
  'IsStopped',
  'CreatedDate',
  'ClosedDate',
  'SlaStartDate',
  'RecordTypeId',
  'AccountId',
  'Account.Name',
  'Account.Type',
  'Account.Industry',
];

/** Names without the object `Case`, which fields have where nothing else is said. Each once, the configured ones first. */
export function fieldNames({ snapshot, file }: Look): readonly string[] {
  const { processes, entitlements } = snapshot.definitions(file.uri);
  const used = new Set<string>();
  for (const process of processes.values()) {
    collect(process.exitWhen, used);
    for (const { when, completeWhen, pauseWhen } of process.milestones)
      for (const criteria of [when, completeWhen, pauseWhen]) collect(criteria, used);
  }
  for (const { when } of entitlements) collect(when, used);
  const configured = [...(snapshot.config(file.uri).fields?.keys() ?? [])];
  return [...new Set([...configured, ...[...used].sort(), ...STANDARD].map((name) => name.replace(/^Case\./, '')))];
}

function collect(criteria: Criteria | undefined, names: Set<string>): void {
  switch (criteria?.kind) {
    case undefined:
    case 'formula':
      return;
    case 'all':
    case 'any':
      for (const part of criteria.of) collect(part, names);
      return;
    case 'not':
      collect(criteria.of, names);
      return;
    case 'compare':
      names.add(criteria.field).add(criteria.other);
      return;
    case 'test':
      names.add(criteria.field);
  }
}
