// What is found in Salesforce metadata is said in the words of metadata: nobody is told there to write a key that only the language has.
// Every example of a rule is tried as metadata; in many the same is found.
import assert from 'node:assert/strict';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { fileKindOf } from '../../server/src/language/read/uri.ts';
import { gatherDocument } from '../../server/src/project/entitlementDocument.ts';
import { createProject } from '../../server/src/project/project.ts';
import { ALL_RULES } from '../../server/src/rules/all.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { writeDocument } from '../../server/src/salesforce/write/writeDocument.ts';
import { writeXml } from '../../server/src/salesforce/xml/writeXml.ts';
import { splitFiles } from '../support/splitFiles.ts';

const PLACES: Readonly<Record<string, string>> = {
  EntitlementProcess: 'entitlementProcesses/*.entitlementProcess',
  MilestoneType: 'milestoneTypes/*.milestoneType',
  BusinessHoursSettings: 'settings/*.settings',
  EntitlementTemplate: 'entitlementTemplates/*.entitlementTemplate',
  Workflow: 'workflows/*.workflow',
};

/** Keys that are in no metadata, as messages quote them: alone, with a value, or in a map. */
const YAML_WORDS =
  /'(when|clock|target|before|after|completeWhen|pauseWhen|exit|onSuccess|warnings|violations|yearly|between|until|observed|assume|semantics|everyday|closed|any|holidays|default|active)(:[^']*)?'|'\{/;

/** The files of an example as metadata of a project. */
async function toMetadata(example: string): Promise<Readonly<Record<string, string>>> {
  const files = splitFiles(example);
  const uris = [...files.keys()].filter((uri) => fileKindOf(uri) === 'entitlement');
  const snapshot = await createProject(createMemoryHost(Object.fromEntries(files))).snapshot(uris);
  const { document, definitions, references } = gatherDocument(snapshot, uris);
  return Object.fromEntries(
    writeDocument(document, definitions, { references }).map(({ kind, fullName, root }) => [
      `file:///org/force-app/${encodeURI((PLACES[kind] ?? '').replace('*', fullName))}-meta.xml`,
      writeXml(root),
    ]),
  );
}

/** What a rule says of metadata. */
async function toldInMetadata(code: string, example: string): Promise<readonly string[]> {
  const files = await toMetadata(example);
  const project = { 'file:///org/sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }] }', ...files };
  const snapshot = await createProject(createMemoryHost(project)).snapshot(Object.keys(files));
  return Object.keys(files).flatMap((uri) =>
    findingsOf(snapshot, uri)
      .filter((finding) => finding.code === code)
      .map(messageOf),
  );
}

describe('what is found in metadata', () => {
  const found = new Set<string>();
  for (const rule of ALL_RULES)
    it(`is said without keys of the language: ${rule.code}`, async () => {
      for (const message of await toldInMetadata(rule.code, rule.bad)) {
        found.add(rule.code);
        assert.doesNotMatch(message, YAML_WORDS);
        assert.doesNotMatch(message, /undefined|NaN|\[object/);
      }
    });

  it('is no more than is true: holidays are past where the same business hours have others to come', async () => {
    const example = `businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, hours: { weekdays: 09:00-17:00 }, holidays: [past, yearly] }
  plant: { name: Plant, timeZone: Europe/Paris, hours: { weekdays: 09:00-17:00 }, holidays: [yearly] }
holidays:
  past: [{ name: Moving, date: 2020-01-01 }]
  yearly: [{ name: Christmas, yearly: { month: december, day: 25 } }]
`;
    assert.deepEqual(await toldInMetadata('holidays-expired', example), [
      "The holidays that close exactly 'Desk' are all past: the last was Moving on Wed 1 Jan 2020. Add the dates to come, or let them recur every year.",
    ]);
  });

  it('is found in most that metadata can say', () => {
    assert.ok(found.size >= 40, [...found].join(' '));
  });
});
