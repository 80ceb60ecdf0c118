// What the object folders of a Salesforce project say: offered, shown and checked, in YAML and in XML; what they leave out is unknown.
import assert from 'node:assert/strict';
import { complete } from '../../server/src/features/completion/complete.ts';
import { findDefinition } from '../../server/src/features/definition.ts';
import { hover } from '../../server/src/features/hover.ts';
import { createMemoryHost, type MemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { fieldChoices } from '../../server/src/queries/fieldChoices.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const ROOT = 'file:///org/force-app/main/default';
const YAML = 'file:///org/sla/support.entitlement.yaml';
const XML = `${ROOT}/entitlementProcesses/support.entitlementProcess-meta.xml`;

function field(name: string, type: string, rest = ''): string {
  return `<CustomField ${NAMESPACE}><fullName>${name}</fullName><label>${name} label</label><type>${type}</type>${rest}</CustomField>`;
}

function values(restricted: boolean, ...names: readonly string[]): string {
  const all = names.map((name) => `<value><fullName>${name}</fullName><label>${name}</label></value>`).join('');
  return `<valueSet><restricted>${String(restricted)}</restricted><valueSetDefinition>${all}</valueSetDefinition></valueSet>`;
}

const FIELDS: Readonly<Record<string, string>> = {
  'file:///org/sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }] }',
  [`${ROOT}/objects/Case/fields/Region__c.field-meta.xml`]: field(
    'Region__c',
    'Picklist',
    values(true, 'EMEA', 'On Hold &amp; Co', '01').replace(
      '<label>EMEA</label>',
      '<label>Europe</label><isActive>false</isActive>',
    ),
  ),
  [`${ROOT}/objects/Case/fields/Channel__c.field-meta.xml`]: field('Channel__c', 'Picklist', values(false, 'Portal')),
  [`${ROOT}/objects/Case/fields/Site__c.field-meta.xml`]: field(
    'Site__c',
    'Picklist',
    '<valueSet><restricted>true</restricted><valueSetName>Sites</valueSetName></valueSet>',
  ),
  [`${ROOT}/objects/Case/fields/Team__c.field-meta.xml`]: field(
    'Team__c',
    'Picklist',
    '<valueSet><restricted>true</restricted><valueSetName>Not_Retrieved</valueSetName></valueSet>',
  ),
  [`${ROOT}/objects/Case/fields/Late__c.field-meta.xml`]: field('Late__c', 'Checkbox'),
  [`${ROOT}/objects/Case/fields/Status.field-meta.xml`]: field('Status', 'Picklist'),
  [`${ROOT}/objects/Order_Line__c/fields/Secret__c.field-meta.xml`]: field('Secret__c', 'Text'),
  [`${ROOT}/objects/Case/recordTypes/Premium_Support.recordType-meta.xml`]: `<RecordType ${NAMESPACE}><fullName>Premium_Support</fullName><label>Premium Support</label></RecordType>`,
  [`${ROOT}/globalValueSets/Sites.globalValueSet-meta.xml`]: `<GlobalValueSet ${NAMESPACE}><customValue><fullName>Berlin</fullName><label>Berlin</label></customValue></GlobalValueSet>`,
  [`${ROOT}/standardValueSets/CaseStatus.standardValueSet-meta.xml`]: `<StandardValueSet ${NAMESPACE}><standardValue><fullName>Fresh</fullName><label>Fresh</label></standardValue><standardValue><fullName>Done</fullName><label>Done</label></standardValue></StandardValueSet>`,
  [`${ROOT}/queues/Tier_2.queue-meta.xml`]: `<Queue ${NAMESPACE}><name>Tier 2</name><queueSobject><sobjectType>Case</sobjectType></queueSobject></Queue>`,
};

function yaml(when: string, action = 'value: x'): string {
  return `processes:
  support:
    name: Support
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        when: { ${when} }
milestoneTypes:
  first-response: { name: First Response }
actions:
  update: { fieldUpdate: { field: Case.Late__c, ${action} } }
`;
}

function xml(...conditions: readonly (readonly [field: string, value: string])[]): string {
  const items = conditions
    .map(
      ([name, value]) =>
        `<milestoneCriteriaFilterItems><field>Case.${name}</field><operation>equals</operation><value>${value}</value></milestoneCriteriaFilterItems>`,
    )
    .join('');
  return `<EntitlementProcess ${NAMESPACE}><active>true</active><exitCriteriaFilterItems><field>Case.IsClosed</field><operation>equals</operation><value>true</value></exitCriteriaFilterItems><milestones>${items}<milestoneName>First Response</milestoneName><minutesToComplete>60</minutesToComplete></milestones></EntitlementProcess>`;
}

function host(files: Readonly<Record<string, string>>): MemoryHost {
  return createMemoryHost({ ...FIELDS, ...files });
}

function told(snapshot: Snapshot, uri: string): readonly string[] {
  return findingsOf(snapshot, uri)
    .filter(({ code }) => code === 'unknown-field' || code === 'unknown-picklist-value')
    .map((finding) => `${finding.severity} ${messageOf(finding)}`);
}

async function toldIn(uri: string, text: string): Promise<readonly string[]> {
  return told(await createProject(host({ [uri]: text })).snapshot([uri]), uri);
}

describe('fields of a Salesforce project', () => {
  const restricted =
    "warning 'Case.Region__c' has no value 'EMAE', so no record has it. The picklist has On Hold & Co and 01.";

  it('make wrong values of restricted picklists a finding, in YAML and in XML', async () => {
    assert.deepEqual(await toldIn(YAML, yaml('Region__c: EMAE')), [restricted]);
    assert.deepEqual(await toldIn(XML, xml(['Region__c', 'EMAE'])), [restricted]);
    assert.deepEqual(await toldIn(XML, xml(['Site__c', 'Berln'])), [
      "warning 'Case.Site__c' has no value 'Berln', so no record has it. Did you mean 'Berlin'?",
    ]);
  });

  it('say nothing of values that records may hold: old ones, labels, other case, lists, blank', async () => {
    const right: readonly (readonly [string, string])[] = [
      ['Region__c', 'emea'],
      ['Region__c', 'Europe, On Hold &amp; Co'],
      ['Region__c', '01'],
      ['Region__c', ''],
      ['Team__c', 'Anything'],
      ['Channel__c', 'Fax'],
      ['Status', 'Sent by a program'],
      ['Elsewhere__c', 'x'],
      ['Regions__c', 'x'],
    ];
    for (const condition of right) assert.deepEqual(await toldIn(XML, xml(condition)), [], condition.join(' '));
    assert.deepEqual(await toldIn(YAML, yaml('Team__c: Anything, Elsewhere__c: x, Account.Other__c: 1')), []);
  });

  it('are looked at more closely where nothing came from an org yet', async () => {
    assert.deepEqual(await toldIn(YAML, yaml('Status: Frsh')), [
      "warning The picklist 'Case.Status' of this project has no value 'Frsh'. Did you mean 'Fresh'?",
    ]);
    assert.deepEqual(await toldIn(YAML, yaml('Regoin__c: EMEA')), [
      "info This project has no field 'Case.Regoin__c', which the org may have. Did you mean 'Region__c'?",
    ]);
    assert.deepEqual(await toldIn(YAML, yaml('Region2__c: EMEA')), []);
  });

  it('are found again when a file of theirs changes', async () => {
    const files = host({ [YAML]: yaml('Region__c: APAC') });
    const project = createProject(files);
    const before = await project.snapshot([YAML]);
    assert.equal(told(before, YAML).length, 1);
    const uri = `${ROOT}/objects/Case/fields/Region__c.field-meta.xml`;
    files.write(uri, field('Region__c', 'Picklist', values(true, 'APAC')));
    project.invalidate(uri);
    const after = await project.snapshot([YAML]);
    assert.deepEqual(told(after, YAML), []);
    assert.notEqual(after.projectFields(YAML), before.projectFields(YAML));
    project.invalidate(`${ROOT}/objects/Case/fields/Late__c.field-meta.xml`);
    assert.equal((await project.snapshot([YAML])).projectFields(YAML), after.projectFields(YAML));
  });

  it('come from the project that the configuration names, and its own list stands before them', async () => {
    const uri = 'file:///policy/support.entitlement.yaml';
    const config = 'file:///policy/milestone.config.yaml';
    const open = (text: string): Promise<Snapshot> =>
      createProject(host({ [uri]: yaml('Region__c: EMAE'), [config]: text })).snapshot([uri]);
    assert.deepEqual(told(await open('salesforce: { project: ../org }\n'), uri), [restricted]);
    assert.deepEqual(told(await open('rules: {}\n'), uri), []);
    const both = await open('salesforce: { project: ../org }\nfields: { Case.Region__c: [EMAE], Case.Late__c: [] }\n');
    assert.deepEqual(told(both, uri), []);
  });

  it('are read in MDAPI layout', async () => {
    const uri = 'file:///mdapi/entitlementProcesses/support.entitlementProcess';
    const object = `<CustomObject ${NAMESPACE}><fields><fullName>Region__c</fullName><type>Picklist</type>${values(true, 'EMEA')}</fields><fields><fullName>Status</fullName><type>Picklist</type></fields></CustomObject>`;
    const files = {
      [uri]: xml(['Region__c', 'EMAE'], ['Status', 'New']),
      'file:///mdapi/package.xml': '<Package/>',
      'file:///mdapi/objects/Case.object': object,
    };
    assert.equal(told(await createProject(createMemoryHost(files)).snapshot([uri]), uri).length, 1);
    const { 'file:///mdapi/package.xml': _manifest, ...alone } = files;
    assert.equal(told(await createProject(createMemoryHost(alone)).snapshot([uri]), uri).length, 1);
  });

  it('make 1 and 0 of a checkbox what they mean', async () => {
    const snapshot = await createProject(host({ [XML]: xml(['Late__c', '0'], ['Count__c', '0']) })).snapshot([XML]);
    const when = JSON.stringify(snapshot.definitions(XML).processes.get('support')?.milestones[0]?.when);
    assert.match(when, /Late__c[^}]*false/);
    assert.match(when, /Count__c[^}]*\[0\]/);
  });

  it('are offered: names, values, record types and queues', async () => {
    const offered = async (text: string, at: string): Promise<readonly string[]> => {
      const offset = text.indexOf('|');
      const uri = YAML;
      const snapshot = await createProject(host({ [uri]: text.replace('|', '') })).snapshot([uri]);
      const file = snapshot.file(uri);
      assert.ok(file !== undefined && offset !== -1, at);
      const context = { snapshot, file, offset, now: 0, files: [], snippets: false, layout: 'absolute' } as const;
      return complete(context).map(({ label }) => label);
    };
    const names = await offered(yaml('|'), 'a field');
    assert.deepEqual(names.slice(0, 3), ['Channel__c', 'Late__c', 'Region__c']);
    assert.ok(names.includes('RecordType.DeveloperName') && !names.some((name) => name.includes('Secret__c')));
    assert.deepEqual(await offered(yaml('Region__c: |'), 'a value'), ['On Hold & Co', '01']);
    assert.deepEqual(await offered(yaml('Status: |'), 'a standard value'), ['Fresh', 'Done']);
    assert.deepEqual(await offered(yaml('Late__c: |'), 'a flag'), ['true', 'false']);
    assert.deepEqual(await offered(yaml('RecordType.DeveloperName: |'), 'a record type'), ['Premium_Support']);
    assert.deepEqual(await offered(yaml('x: 1', 'queue: |'), 'a queue'), ['Tier_2']);
    assert.deepEqual(await offered(yaml('x: 1', 'recordType: |'), 'a record type'), ['Premium_Support']);
  });

  it('can be chosen for a sample case', async () => {
    const snapshot = await createProject(host({ [YAML]: yaml('Region__c: EMAE') })).snapshot([YAML]);
    const file = snapshot.file(YAML);
    assert.ok(file !== undefined);
    const choices = new Map(fieldChoices(snapshot, file).map(({ name, values: all }) => [name, all]));
    assert.deepEqual(choices.get('Region__c'), ['On Hold & Co', '01']);
    assert.deepEqual(choices.get('Late__c'), ['true', 'false']);
    assert.deepEqual(choices.get('Status'), ['Fresh', 'Done']);
  });

  it('are shown on hover and lead to their file, in YAML and in XML', async () => {
    for (const [uri, text] of [
      [YAML, yaml('Region__c: EMEA')],
      [XML, xml(['Region__c', 'EMEA'])],
    ] as const) {
      const snapshot = await createProject(host({ [uri]: text })).snapshot([uri]);
      const file = snapshot.file(uri);
      assert.ok(file !== undefined);
      const context = { snapshot, file, offset: text.indexOf('Region__c') + 2, now: 0 };
      const { contents } = hover(context) ?? {};
      assert.deepEqual(contents, {
        kind: 'markdown',
        value:
          '**`Case.Region__c`** · Region\\_\\_c label · Picklist\n\n`On Hold & Co`, `01`\n\nNo record has another value. · `Region__c.field-meta.xml`',
      });
      assert.deepEqual(
        findDefinition(context).map(({ targetUri }) => targetUri),
        [`${ROOT}/objects/Case/fields/Region__c.field-meta.xml`],
      );
    }
  });
});
