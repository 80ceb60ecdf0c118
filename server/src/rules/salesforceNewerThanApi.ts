// salesforce/newer-than-api: newer than the version of the API. Found by `salesforce/write/refusals`, by export and where a Salesforce project is configured.
import { exampleExport } from './pages/example.ts';
import type { RuleData } from './rule.ts';

export const salesforceNewerThanApi: RuleData = {
  code: 'salesforce/newer-than-api',
  severity: 'error',
  title: 'Newer than the version of the API',
  why: 'What a milestone or process says came with a later version of the API than the metadata is written for. Salesforce refuses to deploy it.',
  cure: 'Raise `apiVersion` in the configuration, `--api-version`, or `sourceApiVersion` in `sfdx-project.json`; or leave the part out.',
  bad: exampleExport({ processes: [{ pauseWhen: '{ Status: Waiting }' }] }),
  good: exampleExport({}),
  message: ({ key, since, version }) =>
    `'${String(key)}' needs version ${String(since)} of the API, and the metadata is for ${String(version)}. Raise it with --api-version or sourceApiVersion in sfdx-project.json, or leave '${String(key)}' out.`,
};
