// `milestone export` from the command line: what comes out is what went in, what others hold stays as it is, and nothing is half written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EVERYTHING } from '../salesforce/readFixture.ts';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { runCli, writeFiles } from '../support/runCli.ts';

const DESK = `businessHours:
  desk: { name: Desk, timeZone: Europe/Paris, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [fr] }
holidays:
  fr:
    - { name: Bastille Day, yearly: { month: july, day: 14 }, from: 2020-07-14 }
    - { name: Moving, date: 2026-03-12, through: 2026-03-13 }
milestoneTypes:
  first-response: { name: First Response }
actions:
  warn: { name: Warn_Owner, label: Warn the owner, emailAlert: { template: Support/Warn, recipients: [{ owner: true }] } }
  stamp: { name: Stamp, fieldUpdate: { field: Stamp__c, formula: "IF(IsClosed,\\n  NOW(),\\n  NULL)" } }
`;

const GOLD = `imports: [./desk.entitlement.yaml]
processes:
  gold:
    name: Gold Support
    active: true
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        warnings: [{ before: 25%, actions: [warn] }]
        violations: [{ after: 0m, actions: [stamp, warn] }]
`;

const PROJECT =
  '{ "packageDirectories": [{ "path": "lib" }, { "path": "force-app", "default": true }], "sourceApiVersion": "64.0" }\n';

/** A workflow as other tools leave it: a byte order mark, CR LF, tabs, references, comments, no final line break. */
const ODD_WORKFLOW = [
  '\ufeff<?xml version="1.0" encoding="UTF-8"?>',
  '<Workflow xmlns="http://soap.sforce.com/2006/04/metadata">',
  '\t<!-- Kept by hand. -->',
  '\t<alerts>',
  '\t\t<fullName>Other</fullName>',
  '\t\t<description>It&#39;s another&#x2019;s</description>',
  '\t\t<template>unfiled$public/Other</template>',
  '\t</alerts>',
  '\t<fieldUpdates>',
  '\t\t<fullName>Stamp</fullName>   <!-- when it was answered -->',
  '\t\t<field>Stamp__c</field>',
  '\t\t<formula>NOW()</formula>',
  '\t\t<name>Stamp</name>',
  '\t\t<notifyAssignee>false</notifyAssignee>',
  '\t\t<operation>Formula</operation>',
  '\t\t<protected>false</protected>',
  '\t</fieldUpdates>',
  '\t<rules>',
  '\t\t<fullName>Untouched</fullName>',
  '\t\t<formula>Subject = &#39;a&#39;&#13;',
  '\t&amp;&amp; TRUE</formula>',
  '\t</rules>',
  '</Workflow>',
].join('\r\n');

const WORKFLOW = 'force-app/main/default/workflows/Case.workflow-meta.xml';
const SETTINGS = 'force-app/main/default/settings/BusinessHours.settings-meta.xml';
const PROCESS = 'force-app/main/default/entitlementProcesses/gold support.entitlementProcess-meta.xml';

describe('milestone export', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-export-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd: folder, env: GIT_ENVIRONMENT, encoding: 'utf8' });
  const write = (files: Readonly<Record<string, string>>): void => {
    writeFiles(folder, files);
  };
  const writeDesk = (others: Readonly<Record<string, string>> = {}): void => {
    write({ 'desk.entitlement.yaml': DESK, 'gold.entitlement.yaml': GOLD, ...others });
  };
  /** Every file and folder below the folder, with the texts. */
  const everything = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.startsWith('.git'))
        .toSorted()
        .map((name) => [name, statSync(path.join(folder, name)).isFile() ? read(name) : '']),
    );

  it('leaves a project that was imported as it is, byte for byte', async () => {
    cpSync(EVERYTHING, path.join(folder, 'force-app/main/default'), { recursive: true });
    write({
      'sfdx-project.json': PROJECT,
      'lib/main/default/workflows/Case.workflow-meta.xml': ODD_WORKFLOW,
      'force-app/main/default/classes/TierMinutes.cls': 'global class TierMinutes {}\n',
      'force-app/main/default/workflows/Account.workflow-meta.xml':
        '<?xml version="1.0" encoding="UTF-8"?>\n<Workflow xmlns="http://soap.sforce.com/2006/04/metadata"/>\n',
    });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'As it is');
    await runCli(folder, ['import', '.', '--out', 'sla', '--all-versions']);
    const { code, stdout, stderr } = await runCli(folder, ['export', 'sla', '--out', '.', '--api-version', '66.0']);
    assert.deepEqual([code, stdout, stderr], [0, '', 'Nothing changes. 13 files say the same already.\n']);
    assert.equal(git('status', '--porcelain'), '?? sla/\n');
  });

  it('says which processes of the project the files do not have, and deletes none', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT, [PROCESS.replace('gold', 'old')]: '<EntitlementProcess/>' });
    const whole = await runCli(folder, ['export', '.']);
    assert.match(whole.stderr, /^In the project and not in the files: 'old support'\. An export deletes nothing\.$/m);
    const one = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.doesNotMatch(one.stderr, /not in the files/);
    assert.ok(existsSync(path.join(folder, PROCESS.replace('gold', 'old'))));
  });

  it('leaves what lives in the org where it is', async () => {
    write({
      'org/entitlementProcesses/a.entitlementProcess-meta.xml':
        '<EntitlementProcess><SObjectType>Case</SObjectType><active>true</active><businessHours>Elsewhere</businessHours><exitCriteriaFormula>IsClosed</exitCriteriaFormula><milestones><milestoneName>Not Here</milestoneName><minutesToComplete>60</minutesToComplete><successActions><name>Nor_Here</name><type>Alert</type></successActions></milestones></EntitlementProcess>',
    });
    await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.match(read('sla/actions-and-types.entitlement.yaml'), /not-here:\n {4}name: Not Here\n {4}external: true\n/);
    const { stdout, stderr } = await runCli(folder, ['export', 'sla', '--out', 'org']);
    assert.deepEqual([stdout, stderr], ['', 'Nothing changes. 1 file says the same already.\n']);
  });

  it('changes what says something else and no other byte', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT, [WORKFLOW]: ODD_WORKFLOW });
    const { code, stdout } = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.equal(code, 0);
    assert.deepEqual(
      stdout.trim().split('\n').toSorted(),
      [
        PROCESS,
        'force-app/main/default/milestoneTypes/First Response.milestoneType-meta.xml',
        SETTINGS,
        WORKFLOW,
      ].toSorted(),
    );
    const alert = [
      '\t</alerts>',
      '\t<alerts>',
      '\t\t<fullName>Warn_Owner</fullName>',
      '\t\t<description>Warn the owner</description>',
      '\t\t<protected>false</protected>',
      '\t\t<recipients>',
      '\t\t\t<type>owner</type>',
      '\t\t</recipients>',
      '\t\t<senderType>CurrentUser</senderType>',
      '\t\t<template>Support/Warn</template>',
      '\t</alerts>',
    ].join('\r\n');
    const expected = ODD_WORKFLOW.replace('\t</alerts>', alert).replace(
      '<formula>NOW()</formula>',
      '<formula>IF(IsClosed,\r\n  NOW(),\r\n  NULL)</formula>',
    );
    assert.equal(read(WORKFLOW), expected);
    assert.equal(
      (await runCli(folder, ['export', 'gold.entitlement.yaml'])).stderr.split('\n')[0],
      'Nothing changes. 4 files say the same already.',
    );
  });

  it('writes what Salesforce means: shares of targets in minutes, several days as one holiday', async () => {
    writeDesk();
    await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
    const process = read('org/entitlementProcesses/gold support.entitlementProcess-meta.xml');
    assert.match(process, /<timeLength>-15<\/timeLength>\s*<workflowTimeTriggerUnit>Minutes</);
    assert.match(
      read('org/settings/BusinessHours.settings-meta.xml'),
      /<name>Moving<\/name>\s*<recurrenceEndDate>2026-03-13<\/recurrenceEndDate>\s*<recurrenceInterval>1<\/recurrenceInterval>\s*<recurrenceStartDate>2026-03-12<\/recurrenceStartDate>\s*<recurrenceType>RecursDaily</,
    );
  });

  it('keeps the holidays of calendars that the files do not define', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT });
    await runCli(folder, ['export', '.', '--out', '.']);
    const shared = read(SETTINGS)
      .replace(
        '        <businessHours>Desk</businessHours>\n',
        '        <businessHours>Paris</businessHours>\n        <businessHours>Desk</businessHours>\n',
      )
      .replace('<recurrenceStartDate>2020', '<recurrenceStartDate>2019');
    write({ [SETTINGS]: shared });
    await runCli(folder, ['export', '.', '--out', '.']);
    assert.equal(read(SETTINGS), shared.replace('<recurrenceStartDate>2019', '<recurrenceStartDate>2020'));
  });

  it('writes new files into the default package, beside files of their kind, or into the folder that is named', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT });
    const processes = async (...args: readonly string[]): Promise<string | undefined> => {
      const { stdout } = await runCli(folder, ['export', 'gold.entitlement.yaml', ...args]);
      return stdout.split('\n').find((name) => name.includes('gold support.'));
    };
    assert.equal(await processes(), PROCESS);
    assert.equal(await processes('--out', 'lib', '--api-version', '64'), undefined);
    rmSync(path.join(folder, 'force-app'), { recursive: true });
    assert.equal(
      await processes('--out', 'lib'),
      'lib/main/default/entitlementProcesses/gold support.entitlementProcess-meta.xml',
    );
    rmSync(path.join(folder, 'lib'), { recursive: true });
    write({ 'force-app/sla/milestoneTypes/Other.milestoneType-meta.xml': '<MilestoneType/>' });
    assert.equal(await processes(), 'force-app/sla/entitlementProcesses/gold support.entitlementProcess-meta.xml');
  });

  it('writes the MDAPI format into a folder that has it, or when asked, and not beside the other', async () => {
    writeDesk();
    const asked = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'a', '--format', 'mdapi']);
    assert.ok(asked.stdout.includes('a/entitlementProcesses/gold support.entitlementProcess\n'));
    rmSync(path.join(folder, 'a/entitlementProcesses'), { recursive: true });
    const again = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'a']);
    assert.equal(again.stdout, 'a/entitlementProcesses/gold support.entitlementProcess\n');
    const beside = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'a', '--format', 'source']);
    assert.equal(beside.code, 2);
    assert.match(beside.stderr, /'a' holds metadata in MDAPI format: a\//);
  });

  it('prints with --dry-run a diff that makes what would be written', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT, [WORKFLOW]: ODD_WORKFLOW });
    git('init', '--quiet');
    const before = everything();
    const { code, stdout, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--dry-run']);
    assert.equal(code, 0);
    assert.deepEqual(everything(), before);
    assert.equal(stderr, '4 files would change. Nothing is written.\n');
    assert.match(stdout, /^--- \/dev\/null\n\+\+\+ b\/force-app\/main\/default\/entitlementProcesses\/gold support\./);
    writeFileSync(path.join(folder, '.git/export.patch'), stdout);
    git('apply', '.git/export.patch');
    const applied = everything();
    for (const name of Object.keys(applied))
      if (!(name in before)) rmSync(path.join(folder, name), { recursive: true, force: true });
    write({ [WORKFLOW]: ODD_WORKFLOW });
    await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.deepEqual(everything(), applied);
  });

  it('takes along of imports what is needed, and so refuses nothing else', async () => {
    const more = `  nights: { name: Nights, timeZone: Europe/Paris, hours: { everyday: 22:00-06:00 } }\nholidays:`;
    writeDesk({
      'desk.entitlement.yaml': `${DESK.replace('\nholidays:', `\n${more}`)}  spare: { name: Spare, task: { subject: x, assignTo: { owner: true } } }\n`,
    });
    const { code, stdout, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim().split('\n').length, 4);
    assert.doesNotMatch(read('org/workflows/Case.workflow-meta.xml'), /Spare/);
    assert.match(read('org/settings/BusinessHours.settings-meta.xml'), /<name>Bastille Day<\/name>/);
    assert.doesNotMatch(read('org/settings/BusinessHours.settings-meta.xml'), /Nights/);
  });

  it('writes templates as they are in the files, whatever they were when they were imported', async () => {
    const template = (...lines: readonly string[]): string =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<EntitlementTemplate xmlns="http://soap.sforce.com/2006/04/metadata">',
        ...lines.map((line) => `    ${line}`),
        '</EntitlementTemplate>\n',
      ].join('\n');
    const name = 'org/entitlementTemplates/Plan.entitlementTemplate-meta.xml';
    const isPerIncident = '<isPerIncident>true</isPerIncident>';
    write({
      'org/entitlementProcesses/gold_v2.entitlementProcess-meta.xml':
        '<EntitlementProcess><isVersionDefault>true</isVersionDefault><name>Gold</name><versionMaster>552</versionMaster><versionNumber>2</versionNumber></EntitlementProcess>\n',
      'org/entitlementTemplates/Care.entitlementTemplate-meta.xml': template(
        '<entitlementProcess>Gold</entitlementProcess>',
        isPerIncident,
      ),
      [name]: template('<entitlementProcess>not here</entitlementProcess>', isPerIncident, '<term>0</term>'),
    });
    await runCli(folder, ['import', 'org', '--out', 'sla']);
    const imported = read('sla/templates.entitlement.yaml');
    const plan = "    perIncident: true\n    salesforce: { entitlementProcess: not here, term: '0' }\n";
    assert.ok(imported.includes(plan), imported);
    assert.ok(
      imported.includes('    process: gold\n    perIncident: true\n    salesforce: { entitlementProcess: Gold }\n'),
    );
    assert.equal((await runCli(folder, ['export', 'sla', '--out', 'org'])).stdout, '');

    write({
      'sla/templates.entitlement.yaml': imported.replace(plan, `    process: gold\n    termInDays: 30\n${plan}`),
    });
    assert.equal((await runCli(folder, ['export', 'sla', '--out', 'org'])).stdout, `${name}\n`);
    assert.equal(
      read(name),
      template('<entitlementProcess>gold_v2</entitlementProcess>', isPerIncident, '<term>30</term>'),
    );
  });

  it('writes anew what Salesforce wrote, to the byte: an element that could hold others is empty in its own way', async () => {
    const name = 'entitlementProcesses/incidents_v2.entitlementProcess-meta.xml';
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<EntitlementProcess xmlns="http://soap.sforce.com/2006/04/metadata">
    <SObjectType>Incident</SObjectType>
    <active>true</active>
    <entitlementRules>
        <criteriaFilterItems>
            <field>Incident.Subject</field>
            <operation>notEqual</operation>
            <value></value>
        </criteriaFilterItems>
        <entitlementName>Standard</entitlementName>
        <order>1</order>
    </entitlementRules>
    <entryStartDateField>Incident.CreatedDate</entryStartDateField>
    <exitCriteriaFilterItems>
        <field>Incident.IsClosed</field>
        <operation>equals</operation>
        <value>true</value>
    </exitCriteriaFilterItems>
    <isVersionDefault>true</isVersionDefault>
    <milestones>
        <agreementType>SLA</agreementType>
        <isDisplayedOnLinkedEntity>false</isDisplayedOnLinkedEntity>
        <milestoneCompletionCriteria>
            <criteriaObjectType>Rule</criteriaObjectType>
            <milestoneCriteriaFilterItems>
                <field>Incident.Status</field>
                <operation>notEqual</operation>
                <value>New</value>
            </milestoneCriteriaFilterItems>
        </milestoneCompletionCriteria>
        <milestoneName>Acknowledge Within</milestoneName>
        <milestonePauseCriteria/>
        <minutesToComplete>60</minutesToComplete>
        <useCriteriaStartTime>true</useCriteriaStartTime>
    </milestones>
    <name>Incidents</name>
    <versionMaster>552000000000001</versionMaster>
    <versionNumber>2</versionNumber>
</EntitlementProcess>
`;
    write({ [`org/${name}`]: text });
    await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.match(read('sla/incidents.entitlement.yaml'), /milestonePauseCriteria: \{\}/);
    assert.equal((await runCli(folder, ['validate', 'sla'])).code, 0);
    await runCli(folder, ['export', 'sla', '--out', 'new']);
    assert.equal(read(`new/${name}`), text);
  });

  it('writes what differs from its files in nothing', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT });
    await runCli(folder, ['export', 'gold.entitlement.yaml']);
    await runCli(folder, ['import', '.', '--out', 'back']);
    for (const other of ['back', 'force-app']) {
      const { stdout } = await runCli(folder, ['diff', 'gold.entitlement.yaml', other]);
      assert.match(stdout, /^Nothing changes for customers\.\n/, other);
    }
  });

  it('goes where the configuration says, for the version of the API that it says', async () => {
    writeDesk({
      'milestone.config.yaml': 'salesforce: { project: org, apiVersion: 62.0 }\n',
      'org/sfdx-project.json': PROJECT,
    });
    const { code, stdout } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--package-xml', 'package.xml']);
    assert.equal(code, 0);
    assert.ok(stdout.includes(`org/${PROCESS}\n`));
    assert.match(read('package.xml'), /<version>62\.0<\/version>/);
    write({ 'gold.entitlement.yaml': `${GOLD}        completeWhen: { Status: Working }\n` });
    const newer = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.match(newer.stderr, /'completeWhen' needs version 63\.0 of the API, and the metadata is for 62\.0/);
    write({
      'b/milestone.config.yaml': 'salesforce: { project: ../other }\n',
      'b/b.entitlement.yaml': 'milestoneTypes: { b: {} }\n',
    });
    const both = await runCli(folder, ['export', 'desk.entitlement.yaml', 'b/b.entitlement.yaml']);
    assert.deepEqual([both.code, /different Salesforce projects/.test(both.stderr)], [2, true]);
  });

  it('names actions with their object when asked', async () => {
    writeDesk();
    await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org', '--qualified-actions']);
    const process = read('org/entitlementProcesses/gold support.entitlementProcess-meta.xml');
    assert.deepEqual(
      [...process.matchAll(/<name>(.*)<\/name>/g)].map(([, name]) => name),
      ['Case.Warn_Owner', 'Case.Stamp', 'Case.Warn_Owner'],
    );
  });

  describe('versions of a process', () => {
    const versioned = (number: number, others = ''): string =>
      GOLD.replace(
        '    active: true\n',
        `    active: true\n    version: { number: ${number}, default: true }\n${others}`,
      );
    const masterOf = (file: string): string | undefined => /<versionMaster>(.*)<\/versionMaster>/.exec(read(file))?.[1];
    const file = 'org/entitlementProcesses/gold support_v2.entitlementProcess-meta.xml';

    it('take their master from the project, then from the option, and else have one made up', async () => {
      writeDesk({ 'gold.entitlement.yaml': versioned(2) });
      const madeUp = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
      assert.equal(masterOf(file), 'Gold Support');
      assert.match(madeUp.stderr, /The version master of 'Gold Support' is not known and made up/);
      write({
        'org/entitlementProcesses/gold support.entitlementProcess-meta.xml':
          '<EntitlementProcess><isVersionDefault>false</isVersionDefault><name>Gold Support</name><versionMaster>552</versionMaster><versionNumber>1</versionNumber></EntitlementProcess>',
      });
      rmSync(path.join(folder, file));
      const known = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
      assert.equal(masterOf(file), '552');
      assert.doesNotMatch(known.stderr, /made up/);
      await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org', '--version-master', '553']);
      assert.equal(masterOf(file), '553');
    });

    it('need a process with versions for --version-master, and one only', async () => {
      writeDesk();
      const none = await runCli(folder, ['export', 'gold.entitlement.yaml', '--version-master', '1']);
      assert.deepEqual([none.code, /the files have none/.test(none.stderr)], [2, true]);
      const other = versioned(1).replace('  gold:', '  silver:').replace('Gold Support', 'Silver');
      write({ 'gold.entitlement.yaml': versioned(2), 'silver.entitlement.yaml': other });
      const two = await runCli(folder, ['export', '.', '--version-master', '1']);
      assert.deepEqual([two.code, /the versions of one process, and the files have 2/.test(two.stderr)], [2, true]);
    });

    it('have one default, also with those that are in the project', async () => {
      writeDesk({ 'gold.entitlement.yaml': versioned(1) });
      await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
      write({ 'gold.entitlement.yaml': versioned(2) });
      const { code, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^gold\.entitlement\.yaml:6:36 error 'Gold Support' and 'gold support_v1' are both the default/,
      );
      assert.ok(!existsSync(path.join(folder, file)));
    });
  });

  describe('a manifest', () => {
    it('names what was exported, and the version of the API that the project says', async () => {
      writeDesk({ 'sfdx-project.json': PROJECT });
      await runCli(folder, ['export', 'gold.entitlement.yaml', '--package-xml', 'manifest/sla.xml']);
      assert.equal(
        read('manifest/sla.xml'),
        `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
    <types>
        <members>gold support</members>
        <name>EntitlementProcess</name>
    </types>
    <types>
        <members>First Response</members>
        <name>MilestoneType</name>
    </types>
    <types>
        <members>BusinessHours</members>
        <name>Settings</name>
    </types>
    <types>
        <members>Case</members>
        <name>Workflow</name>
    </types>
    <version>64.0</version>
</Package>
`,
      );
    });

    it('keeps what it has', async () => {
      const manifest = `<Package>
  <types>
    <members>*</members>
    <name>ApexClass</name>
  </types>
  <types>
    <members>*</members>
    <name>MilestoneType</name>
  </types>
  <types>
    <members>Account</members>
    <name>Workflow</name>
  </types>
  <version>58.0</version>
</Package>`;
      writeDesk({ 'package.xml': manifest });
      const { code } = await runCli(folder, [
        'export',
        'gold.entitlement.yaml',
        '--out',
        'org',
        '--package-xml',
        'package.xml',
      ]);
      assert.equal(code, 0);
      const added = (name: string, member: string): string =>
        `  <types>\n    <members>${member}</members>\n    <name>${name}</name>\n  </types>\n`;
      const [head = '', tail = ''] = manifest.split('  <types>\n    <members>*</members>\n    <name>MilestoneType');
      const milestone = `  <types>\n    <members>*</members>\n    <name>MilestoneType${tail}`;
      assert.equal(
        read('package.xml'),
        (head + added('EntitlementProcess', 'gold support') + milestone).replace(
          '  <types>\n    <members>Account</members>\n',
          `${added('Settings', 'BusinessHours')}  <types>\n    <members>Account</members>\n    <members>Case</members>\n`,
        ),
      );
    });
  });

  it('uses the names of metadata that the files import, and leaves that where it is', async () => {
    cpSync(EVERYTHING, path.join(folder, 'org'), { recursive: true });
    write({
      'gold.entitlement.yaml': GOLD.replace('./desk.entitlement.yaml', './org')
        .replace('businessHours: desk', 'businessHours: head-office')
        .replaceAll('[warn]', '[warn-the-owner]')
        .replace('[stamp, warn]', '[stamp-response, warn-the-owner]'),
    });
    const { stdout, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'new']);
    assert.equal(stdout, 'new/entitlementProcesses/gold support.entitlementProcess-meta.xml\n', stderr);
    const process = read('new/entitlementProcesses/gold support.entitlementProcess-meta.xml');
    assert.match(process, /<businessHours>Head Office<\/businessHours>/);
    assert.deepEqual(
      [...process.matchAll(/<name>(.*)<\/name>\s*<type>(.*)<\/type>/g)].map(([, ...words]) => words.join(' ')),
      ['Warn_Owner Alert', 'Stamp_Response FieldUpdate', 'Warn_Owner Alert'],
    );
  });

  describe('what Salesforce cannot hold', () => {
    const process = (milestone: string, others = ''): string =>
      `${GOLD.split('    milestones:')[0]}${others}    milestones:\n      - milestone: first-response\n${milestone}`;
    const desk = (from: string, to: string): string => DESK.replace(from, to);
    const cases: Readonly<
      Record<
        string,
        {
          readonly desk?: string;
          readonly gold?: string;
          readonly at: string;
          readonly args?: readonly string[];
          readonly words: RegExp;
        }
      >
    > = {
      'several-shifts': {
        desk: desk('weekdays: 09:00-17:00', 'weekdays: [09:00-12:00, 13:00-17:00]'),
        at: 'desk.entitlement.yaml:2:71',
        words: /'Desk' has several under 'weekdays': 09:00-12:00, 13:00-17:00\. Give the break/,
      },
      'overnight-shift': {
        desk: desk('weekdays: 09:00-17:00', 'weekdays: 22:00-06:00'),
        at: 'desk.entitlement.yaml:2:81',
        words: /'Desk' goes on after it under 'weekdays': 22:00-06:00\. Part it/,
      },
      'observed-holiday': {
        desk: desk('from: 2020-07-14', 'observed: nearest-weekday'),
        at: 'desk.entitlement.yaml:5:73',
        words: /'Bastille Day' is observed on the nearest weekday\. Write the dates/,
      },
      'within-other-object': {
        gold: process("        when: { Account.Place__c: { within: '1 mi' } }\n        target: 1h\n"),
        at: 'gold.entitlement.yaml:10:17',
        words: /Account\.Place__c is not of Case\. Use a field of Case/,
      },
      'name-clash': {
        gold: `${GOLD}milestoneTypes:\n  again: { name: FIRST RESPONSE }\n`,
        at: 'desk.entitlement.yaml:8:3',
        words: /'first-response' and 'again' are one milestone type to Salesforce/,
      },
      'newer-than-api': {
        gold: process('        target: 1h\n        completeWhen: { Status: Working }\n'),
        args: ['--api-version', '62.0'],
        at: 'gold.entitlement.yaml:11:9',
        words: /'completeWhen' needs version 63\.0 of the API, and the metadata is for 62\.0\. Raise it/,
      },
      'formula-inside': {
        gold: process('        when: { any: [{ formula: IsEscalated }, { Origin: Web }] }\n        target: 1h\n'),
        at: 'gold.entitlement.yaml:10:34',
        words: /Write all of them as one formula/,
      },
      'action-kind': {
        desk: desk('emailAlert: { template: Support/Warn,', 'notification: { type: SLA,'),
        at: 'desk.entitlement.yaml:10:52',
        words: /cannot send a custom notification, so 'Warn_Owner'/,
      },
      character: {
        desk: desk('Bastille Day', 'Bastille\\u0007Day').replace(
          'name: Bastille\\u0007Day',
          'name: "Bastille\\u0007Day"',
        ),
        at: 'desk.entitlement.yaml:5:15',
        words: /XML cannot hold the character U\+0007 that this text has\. Take it out\./,
      },
      recipient: {
        desk: desk('{ owner: true }', '{ email: a@b.example }'),
        at: 'desk.entitlement.yaml:10:105',
        words: /Write a@b\.example under 'cc'/,
      },
      'outbound-message': {
        desk: desk(
          'fieldUpdate: { field: Stamp__c, formula: "IF(IsClosed,\\n  NOW(),\\n  NULL)" }',
          'outboundMessage: { endpoint: https://erp.example }',
        ),
        at: 'desk.entitlement.yaml:11:25',
        words: /needs apiVersion and integrationUser of the outbound message 'Stamp'/,
      },
      'field-of-other-object': {
        desk: desk('field: Stamp__c', 'field: Account.Stamp__c'),
        at: 'desk.entitlement.yaml:11:47',
        words: /'Stamp' changes Account\.Stamp__c\. Name the lookup/,
      },
      'share-of-unknown-target': {
        gold: process('        target: { apexClass: Tier }\n        warnings: [{ before: 25% }]\n'),
        at: 'gold.entitlement.yaml:11:30',
        words: /'25%' is a share of minutes that Apex gives/,
      },
      'warning-at-target': {
        gold: process('        target: 3m\n        warnings: [{ before: 25% }]\n'),
        at: 'gold.entitlement.yaml:11:30',
        words: /Write it under 'violations' with 'after: 0m'/,
      },
    };
    for (const [code, { desk: deskText = DESK, gold = GOLD, at, args = [], words }] of Object.entries(cases))
      it(`is refused by name: ${code}`, async () => {
        write({ 'desk.entitlement.yaml': deskText, 'gold.entitlement.yaml': gold });
        const before = everything();
        const result = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org', ...args]);
        assert.equal(result.code, 1, result.stderr);
        assert.equal(result.stdout, '');
        const [line = '', ...rest] = result.stderr.split('\n');
        assert.ok(line.startsWith(`${at} error `), line);
        assert.ok(line.endsWith(` [salesforce/${code}]`), line);
        assert.match(line, words);
        assert.deepEqual(rest, ['milestone: Nothing is written.', '']);
        assert.deepEqual(everything(), before);
      });

    it('is refused by name: a holiday that goes on after midnight', async () => {
      write({
        'desk.entitlement.yaml': desk(
          'date: 2026-03-12, through: 2026-03-13',
          'date: 2026-03-12, between: 22:00-02:00',
        ),
        'gold.entitlement.yaml': GOLD,
      });
      const { code, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
      assert.deepEqual(
        [code, stderr],
        [
          1,
          "desk.entitlement.yaml:6:50 error Holidays end on the day on which they begin, and 'Moving' goes on after midnight: 22:00-02:00. Make two of it. [salesforce/overnight-shift]\nmilestone: Nothing is written.\n",
        ],
      );
    });

    it('is not what was imported', async () => {
      writeDesk({
        'gold.entitlement.yaml': process('        target: 1h\n        completeWhen: { Status: Working }\n'),
      });
      const { code } = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org', '--api-version', '63']);
      assert.equal(code, 0);
    });
  });

  it('refuses what is broken in the files, or means two things', async () => {
    writeDesk({ 'gold.entitlement.yaml': GOLD.replace('target: 1h', 'target: soon').replace('desk\n', 'dusk\n') });
    const broken = await runCli(folder, ['export', 'gold.entitlement.yaml', '--out', 'org']);
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /^gold\.entitlement\.yaml:6:20 error .*'dusk'.* \[unknown-reference\]$/m);
    assert.match(broken.stderr, /^gold\.entitlement\.yaml:10:17 error .* \[schema\]$/m);
    const two = 'milestoneTypes:\n  first-response: { name: Another }\n';
    writeDesk({ 'two.entitlement.yaml': two });
    const clash = await runCli(folder, ['export', 'gold.entitlement.yaml', 'two.entitlement.yaml', '--out', 'org']);
    assert.equal(clash.code, 1);
    assert.match(
      clash.stderr,
      /^two\.entitlement\.yaml:2:3 error 'first-response' is another thing in desk\.entitlement\.yaml\./,
    );
    assert.ok(!existsSync(path.join(folder, 'org')));
  });

  it('refuses to change what it cannot read, and names that could lead elsewhere', async () => {
    writeDesk({ [WORKFLOW]: '<Workflow>\n  <alerts>\n', 'sfdx-project.json': PROJECT });
    const broken = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /Case\.workflow-meta\.xml:2:3 cannot be changed\. /);
    writeFileSync(path.join(folder, WORKFLOW), Buffer.from([0x3c, 0xe9, 0x3e]));
    assert.match((await runCli(folder, ['export', 'gold.entitlement.yaml'])).stderr, /is not UTF-8 text/);
    const away = GOLD.replace('    active: true\n', "    salesforce: { fullName: '../../../away' }\n");
    writeDesk({ 'gold.entitlement.yaml': away, [WORKFLOW]: ODD_WORKFLOW });
    const leaving = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.equal(leaving.code, 2);
    assert.match(leaving.stderr, /'\.\.\/\.\.\/\.\.\/away' cannot be the name of a file/);
    assert.equal(read(WORKFLOW), ODD_WORKFLOW);
  });

  it('writes all or nothing', async () => {
    writeDesk({ 'sfdx-project.json': PROJECT, [WORKFLOW]: ODD_WORKFLOW });
    // A folder is where the settings should be, which are written last.
    mkdirSync(path.join(folder, SETTINGS), { recursive: true });
    const before = everything();
    const { code, stdout, stderr } = await runCli(folder, ['export', 'gold.entitlement.yaml']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /BusinessHours\.settings-meta\.xml' cannot be written: it is a folder\.\nNothing is written: every file is as it was\./,
    );
    assert.deepEqual(everything(), before);
  });

  it('says which arguments make no sense', async () => {
    writeDesk({ 'sla.scenario.yaml': 'use: ./gold.entitlement.yaml\nscenarios: {}\n' });
    const said = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await runCli(folder, ['export', ...args]);
      assert.equal(code, 2, stderr);
      return stderr;
    };
    assert.match(await said(), /Which files are to be exported\?/);
    assert.match(await said('sla.scenario.yaml'), /'sla\.scenario\.yaml' is no entitlement file/);
    assert.match(await said('gold.entitlement.yaml', '--api-version', 'newest'), /'newest' is no version of the API/);
    assert.match(await said('gold.entitlement.yaml', '--out', 'desk.entitlement.yaml'), /is not a folder/);
    write({ 'page.xml': '<html/>' });
    assert.match(await said('gold.entitlement.yaml', '--package-xml', 'page.xml'), /'page\.xml' is no package\.xml/);
  });
});
