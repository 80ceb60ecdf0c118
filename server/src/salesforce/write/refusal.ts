// What an entitlement file says and Salesforce's metadata cannot hold, as data. Must not know words.

/** Stable, kebab-case, never renamed. */
export type RefusalCode =
  | 'action-kind'
  | 'character'
  | 'default-version'
  | 'field-of-other-object'
  | 'formula-inside'
  | 'name-clash'
  | 'newer-than-api'
  | 'observed-holiday'
  | 'outbound-message'
  | 'overnight-shift'
  | 'recipient'
  | 'several-shifts'
  | 'share-of-unknown-target'
  | 'warning-at-target'
  | 'within-other-object';

/** The sections that become metadata, in the order of the language. */
export const EXPORTED_SECTIONS = [
  'businessHours',
  'holidays',
  'milestoneTypes',
  'actions',
  'processes',
  'templates',
] as const;
export type ExportedSection = (typeof EXPORTED_SECTIONS)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly section: ExportedSection;
  readonly id: string;
  /** From the entry on: keys and positions. */
  readonly path: readonly (string | number)[];
  /** For the sentence: names as Salesforce would have them. */
  readonly args: Readonly<Record<string, string>>;
}
