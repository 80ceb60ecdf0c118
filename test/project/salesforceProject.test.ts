import assert from 'node:assert/strict';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { exportToProject } from '../../server/src/queries/exportToProject.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function process({
  calendar = 'Desk',
  minutes = '60',
}: { readonly calendar?: string; readonly minutes?: string } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<EntitlementProcess ${NAMESPACE}>
    <SObjectType>Case</SObjectType>
    <active>true</active>
    <businessHours>${calendar}</businessHours>
    <exitCriteriaFilterItems>
        <field>Case.IsClosed</field>
        <operation>equals</operation>
        <value>true</value>
    </exitCriteriaFilterItems>
    <milestones>
        <milestoneName>First Response</milestoneName>
        <minutesToComplete>${minutes}</minutesToComplete>
        <useCriteriaStartTime>false</useCriteriaStartTime>
    </milestones>
</EntitlementProcess>
`;
}

const SETTINGS = `<BusinessHoursSettings ${NAMESPACE}><businessHours><active>true</active><default>true</default><mondayEndTime>17:00:00.000Z</mondayEndTime><mondayStartTime>09:00:00.000Z</mondayStartTime><name>Desk</name><timeZoneId>Europe/Berlin</timeZoneId></businessHours></BusinessHoursSettings>`;
const TYPE = `<MilestoneType ${NAMESPACE}><recurrenceType>none</recurrenceType></MilestoneType>`;

const MAIN = 'file:///org/force-app/main/default';
const EXTRA = 'file:///org/extra';
const FILES: Readonly<Record<string, string>> = {
  'file:///org/sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }, { "path": "./extra" }] }',
  [`${MAIN}/entitlementProcesses/gold.entitlementProcess-meta.xml`]: process(),
  [`${MAIN}/milestoneTypes/First%20Response.milestoneType-meta.xml`]: TYPE,
  [`${EXTRA}/settings/BusinessHours.settings-meta.xml`]: SETTINGS,
  'file:///org/elsewhere/entitlementProcesses/other.entitlementProcess-meta.xml': process(),
};
const GOLD = `${MAIN}/entitlementProcesses/gold.entitlementProcess-meta.xml`;

async function open(uri: string, files: Readonly<Record<string, string>> = FILES): Promise<Snapshot> {
  return createProject(createMemoryHost(files)).snapshot([uri]);
}

describe('a Salesforce project', () => {
  it('lets its files see each other, across package directories', async () => {
    const definitions = (await open(GOLD)).definitions(GOLD);
    assert.deepEqual([...definitions.processes.keys()], ['gold']);
    assert.equal(definitions.processes.get('gold')?.businessHours, 'desk');
    assert.equal(definitions.businessHours.get('desk')?.timeZone, 'Europe/Berlin');
    assert.equal(definitions.milestoneTypes.get('first-response')?.name, 'First Response');
  });

  it('has findings where they stand in the XML, and fixes in its words', async () => {
    const files = { ...FILES, [GOLD]: process({ minutes: '1440' }) };
    const found = findingsOf(await open(GOLD, files), GOLD);
    const long = found.find(({ code }) => code === 'target-looks-like-clock-time');
    assert.ok(long !== undefined);
    assert.equal(files[GOLD].slice(long.span.start, long.span.end), '1440');
    assert.match(messageOf(long), /'Desk'/);
    assert.deepEqual(
      found.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ span, newText }) => [span, newText]))),
      [[long.span, '480']],
    );
  });

  it('is quiet about a process that is not active, as in YAML', async () => {
    const codes = async (text: string): Promise<readonly string[]> =>
      findingsOf(await open(GOLD, { ...FILES, [GOLD]: text }), GOLD).map(({ code, severity }) => `${severity} ${code}`);
    assert.deepEqual(await codes(process({ minutes: '1440' })), [
      'info no-actions',
      'warning target-looks-like-clock-time',
    ]);
    const inactive = process({ minutes: '1440' }).replace('<active>true', '<active>false');
    assert.deepEqual(await codes(inactive), ['info target-looks-like-clock-time']);
  });

  it('says what is wrong with an XML text', async () => {
    const files = { ...FILES, [GOLD]: process().replace('</milestones>', '') };
    const [found] = findingsOf(await open(GOLD, files), GOLD);
    assert.equal(found?.code, 'syntax');
    assert.equal(found.args['variant'], 'xml-closing');
  });

  it('is its whole folder where its project file cannot be read', async () => {
    const files = { ...FILES, 'file:///org/sfdx-project.json': '{ // not JSON\n' };
    const definitions = (await open(GOLD, files)).definitions(GOLD);
    assert.equal(definitions.businessHours.get('desk')?.timeZone, 'Europe/Berlin');
  });

  it('keeps what is ignored to itself, though it is looked at', async () => {
    const ignored = `${MAIN}/entitlementProcesses/old.entitlementProcess-meta.xml`;
    const files = { ...FILES, 'file:///org/.forceignore': '**/old.*\n', [ignored]: process({ calendar: 'Gone' }) };
    const snapshot = await createProject(createMemoryHost(files)).snapshot([ignored, GOLD]);
    assert.deepEqual([...snapshot.definitions(GOLD).processes.keys()], ['gold']);
    assert.deepEqual([...snapshot.definitions(ignored).processes.keys()].toSorted(), ['gold', 'old']);
  });

  it('leaves out what .forceignore names', async () => {
    const files = { ...FILES, 'file:///org/.forceignore': '# not ours\n**/settings/**\n' };
    const definitions = (await open(GOLD, files)).definitions(GOLD);
    assert.equal(definitions.businessHours.get('desk')?.timeZone, undefined);
    assert.equal(definitions.milestoneTypes.get('first-response')?.name, 'First Response');
  });

  it('may be a folder in MDAPI layout', async () => {
    const uri = 'file:///mdapi/src/entitlementProcesses/gold.entitlementProcess';
    const snapshot = await open(uri, {
      'file:///mdapi/src/package.xml': '<Package/>',
      [uri]: process(),
      'file:///mdapi/src/settings/BusinessHours.settings': SETTINGS,
    });
    assert.equal(snapshot.definitions(uri).businessHours.get('desk')?.timeZone, 'Europe/Berlin');
  });

  it('may be files beside each other that nothing marks', async () => {
    const uri = 'file:///loose/entitlementProcesses/gold.entitlementProcess-meta.xml';
    const snapshot = await open(uri, {
      [uri]: process(),
      'file:///loose/settings/BusinessHours.settings-meta.xml': SETTINGS,
    });
    assert.equal(snapshot.definitions(uri).businessHours.get('desk')?.timeZone, 'Europe/Berlin');
  });

  it('does not complain about what is named and not retrieved', async () => {
    const files = { [GOLD]: process({ calendar: '01m000000000001AAA' }) };
    const codes = findingsOf(await open(GOLD, files), GOLD).map(({ code }) => code);
    assert.equal(codes.includes('unknown-reference'), false);
  });

  it('is what scenarios use, by one of its files or by its folder', async () => {
    for (const use of [
      './force-app/main/default/entitlementProcesses/gold.entitlementProcess-meta.xml',
      './force-app',
      '.',
    ]) {
      const uri = 'file:///org/cases.scenario.yaml';
      const text = `use: ${use}\nscenarios:\n  monday:\n    process: gold\n    record: { CreatedDate: 2026-03-09T09:30 }\n    expect: { milestones: [{ milestone: first-response, target: 2026-03-09T10:30 }] }\n`;
      const snapshot = await open(uri, { ...FILES, [uri]: text });
      assert.deepEqual(
        findingsOf(snapshot, uri)
          .filter(({ severity }) => severity === 'error')
          .map(messageOf),
        [],
        use,
      );
      assert.equal(snapshot.scenarios(uri)[0]?.process, 'gold', use);
    }
  });

  it('is read again when one of its files changes', async () => {
    const host = createMemoryHost(FILES);
    const project = createProject(host);
    const before = await project.snapshot([GOLD]);
    const settings = `${EXTRA}/settings/BusinessHours.settings-meta.xml`;
    host.write(settings, SETTINGS.replace('Europe/Berlin', 'Asia/Tokyo'));
    project.invalidate(settings);
    const after = await project.snapshot([GOLD]);
    assert.equal(before.definitions(GOLD).businessHours.get('desk')?.timeZone, 'Europe/Berlin');
    assert.equal(after.definitions(GOLD).businessHours.get('desk')?.timeZone, 'Asia/Tokyo');
    assert.equal(after.file(GOLD)?.model, before.file(GOLD)?.model);
  });

  it('says for which version of the API it is written, and what is newer is found and not exported', async () => {
    const uri = 'file:///policy/gold.entitlement.yaml';
    const files = {
      'file:///org/sfdx-project.json':
        '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "62.0" }',
      'file:///policy/milestone.config.yaml': 'salesforce: { project: ../org }\n',
      [uri]: `milestoneTypes:
  reply: { name: Reply }
  cure: { name: Cure }
processes:
  gold:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: reply, target: 1h, completeWhen: { Status: Working } }
      - { milestone: cure, target: 4h, completeWhen: { Status: Solved } }
`,
    };
    const folder = 'file:///org';
    const snapshot = await createProject(createMemoryHost(files)).snapshot([uri, folder]);
    const newer = findingsOf(snapshot, uri).filter(({ code }) => code === 'salesforce/newer-than-api');
    assert.deepEqual(
      newer.map(({ args }) => args['key']),
      ['completeWhen'],
      'told once, however many milestones need it',
    );
    const apiVersion = snapshot.projectApiVersion(folder);
    assert.equal(apiVersion, '62.0');
    const file = snapshot.file(uri);
    assert.ok(file !== undefined);
    const exported = exportToProject(snapshot, file, { existing: [], folder, apiVersion });
    assert.match('problem' in exported ? exported.problem.message : '', /'completeWhen' needs version 63.0/);
    assert.ok('changes' in exportToProject(snapshot, file, { existing: [], folder, apiVersion: '66.0' }));
  });
});
