// Names of the Salesforce metadata files that are read, in source and in MDAPI format, as patterns that editors know.

const SUFFIXES = ['entitlementProcess', 'milestoneType', 'entitlementTemplate', 'workflow'];

/** For `*.…` in one brace: VS Code knows no braces in braces. */
export const METADATA_PATTERNS: readonly string[] = [
  ...SUFFIXES.map((suffix) => `*.${suffix}`),
  'BusinessHours.settings',
].flatMap((name) => [name, `${name}-meta.xml`]);

/** Files about the fields of a project, its record types and queues: read, and never opened for it. */
export const FIELD_PATTERNS: readonly string[] = [
  ...['field', 'recordType'].map((suffix) => `*.${suffix}-meta.xml`),
  ...['globalValueSet', 'object', 'queue', 'standardValueSet'].flatMap((suffix) => [
    `*.${suffix}`,
    `*.${suffix}-meta.xml`,
  ]),
];

/** What decides which metadata files belong together. */
export const PROJECT_PATTERNS: readonly string[] = ['sfdx-project.json', 'package.xml', '.forceignore'];
