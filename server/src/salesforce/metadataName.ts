// Which metadata a file holds, by its name, in source format and in MDAPI format. Must not know where files lie.

export type MetadataKind =
  | 'BusinessHoursSettings'
  | 'EntitlementProcess'
  | 'EntitlementSettings'
  | 'EntitlementTemplate'
  | 'MilestoneType'
  | 'Workflow';

export interface MetadataName {
  readonly kind: MetadataKind;
  /** The file's name without its suffix, as it stands: percent-encoding is not undone. */
  readonly fullName: string;
}

const SUFFIXES: readonly (readonly [RegExp, MetadataKind])[] = [
  [/\.entitlementProcess(-meta\.xml)?$/i, 'EntitlementProcess'],
  [/\.milestoneType(-meta\.xml)?$/i, 'MilestoneType'],
  [/\.entitlementTemplate(-meta\.xml)?$/i, 'EntitlementTemplate'],
  [/\.workflow(-meta\.xml)?$/i, 'Workflow'],
];

/** What a file of this name holds; undefined where it is none of ours. @param fileName without its folder */
export function metadataNameOf(fileName: string): MetadataName | undefined {
  if (/^BusinessHours\.settings(-meta\.xml)?$/i.test(fileName))
    return { kind: 'BusinessHoursSettings', fullName: 'BusinessHours' };
  if (/^Entitlement\.settings(-meta\.xml)?$/i.test(fileName))
    return { kind: 'EntitlementSettings', fullName: 'Entitlement' };
  for (const [suffix, kind] of SUFFIXES) {
    const match = suffix.exec(fileName);
    if (match !== null && match.index > 0) return { kind, fullName: fileName.slice(0, match.index) };
  }
  return undefined;
}
