// Values in Salesforce metadata: from closed lists, and from what the project has.
import assert from 'node:assert/strict';
import { complete } from '../../server/src/features/completion/complete.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createProject } from '../../server/src/project/project.ts';
import { applyChanges } from '../../server/src/text/edit.ts';
import { findXmlSite } from '../../server/src/text/xmlSite.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const PROCESS = 'file:///org/entitlementProcesses/gold.entitlementProcess-meta.xml';
const WORKFLOW = 'file:///org/workflows/Case.workflow-meta.xml';

const FILES: Readonly<Record<string, string>> = {
  'file:///org/settings/BusinessHours.settings-meta.xml': `<BusinessHoursSettings ${NAMESPACE}><businessHours><active>true</active><default>true</default><name>Desk &amp; Phone</name><timeZoneId>Europe/Berlin</timeZoneId></businessHours></BusinessHoursSettings>`,
  'file:///org/milestoneTypes/First%20Response.milestoneType-meta.xml': `<MilestoneType ${NAMESPACE}><recurrenceType>none</recurrenceType></MilestoneType>`,
  [WORKFLOW]: `<Workflow ${NAMESPACE}><alerts><fullName>Warn</fullName><description>Warn</description><protected>false</protected><template>a/b</template></alerts><fieldUpdates><fullName>Raise</fullName><field>Priority</field><literalValue>High</literalValue><name>Raise</name><operation>Literal</operation></fieldUpdates></Workflow>`,
  'file:///org/objects/Case/fields/Tier__c.field-meta.xml': `<CustomField ${NAMESPACE}><fullName>Tier__c</fullName><label>Tier</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>R&amp;D</fullName><label>Research</label></value><value><fullName>Gold</fullName><label>Gold</label></value></valueSetDefinition></valueSet></CustomField>`,
  'file:///org/queues/Tier_2.queue-meta.xml': `<Queue ${NAMESPACE}><name>Tier 2</name><queueSobject><sobjectType>Case</sobjectType></queueSobject></Queue>`,
};

async function completeIn(uri: string, marked: string): Promise<readonly (readonly [label: string, text: string])[]> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const snapshot = await createProject(createMemoryHost({ ...FILES, [uri]: text })).snapshot([uri]);
  const file = snapshot.file(uri);
  assert.ok(file !== undefined && offset !== -1);
  const items = complete({ snapshot, file, offset, now: 0, files: [], snippets: true, layout: 'absolute' });
  return items.map(({ label, textEdit }) => {
    assert.ok(textEdit !== undefined && 'range' in textEdit);
    return [label, applyChanges(text, [{ span: file.lines.spanOf(textEdit.range), newText: textEdit.newText }])];
  });
}

function inProcess(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<EntitlementProcess ${NAMESPACE}>\n    ${inner}\n</EntitlementProcess>\n`;
}

async function labelsIn(inner: string): Promise<readonly string[]> {
  return (await completeIn(PROCESS, inProcess(inner))).map(([label]) => label);
}

function item(rest: string): string {
  return `<exitCriteriaFilterItems>${rest}</exitCriteriaFilterItems>`;
}

describe('completion in Salesforce metadata', () => {
  it('offers closed lists', async () => {
    assert.deepEqual(await labelsIn('<active>‸</active>'), ['true', 'false']);
    assert.deepEqual(
      await labelsIn(
        '<milestones><timeTriggers><workflowTimeTriggerUnit>H‸</workflowTimeTriggerUnit></timeTriggers></milestones>',
      ),
      ['Minutes', 'Hours', 'Days'],
    );
    assert.equal((await labelsIn(item('<operation>\n  ‸\n</operation>')))[0], 'equals');
  });

  it('offers names of the project', async () => {
    assert.deepEqual(await labelsIn('<businessHours>‸</businessHours>'), ['Desk & Phone']);
    assert.deepEqual(await labelsIn('<milestones><milestoneName>F‸irst</milestoneName></milestones>'), [
      'First Response',
    ]);
    const action = (rest: string): string => `<milestones><successActions>${rest}</successActions></milestones>`;
    assert.deepEqual(await labelsIn(action('<name>‸</name><type>Alert</type>')), ['Warn']);
    assert.deepEqual(await labelsIn(action('<name>‸</name><type>FieldUpdate</type>')), ['Raise']);
  });

  it('offers fields and their values, written as XML', async () => {
    const fields = await labelsIn(item('<field>‸</field>'));
    assert.equal(fields[0], 'Case.Tier__c');
    assert.ok(fields.includes('Case.Priority') && fields.includes('Account.Type'));
    const [research] = await completeIn(
      PROCESS,
      inProcess(item('<field>Case.Tier__c</field><operation>equals</operation><value>Gold, ‸x</value>')),
    );
    assert.deepEqual(research, [
      'R&D',
      inProcess(item('<field>Case.Tier__c</field><operation>equals</operation><value>Gold, R&amp;D</value>')),
    ]);
    assert.deepEqual(await labelsIn(item('<value>‸</value><field>Case.Tier__c</field>')), ['R&D', 'Gold']);
  });

  it('offers what a field update writes', async () => {
    const update = (rest: string): Promise<readonly (readonly [string, string])[]> =>
      completeIn(WORKFLOW, `<Workflow ${NAMESPACE}><fieldUpdates>${rest}</fieldUpdates></Workflow>`);
    assert.equal((await update('<field>‸</field>'))[0]?.[0], 'Tier__c');
    assert.deepEqual(
      (await update('<field>Tier__c</field><literalValue>‸</literalValue>')).map(([label]) => label),
      ['R&D', 'Gold'],
    );
    assert.deepEqual(
      (await update('<lookupValue>‸</lookupValue><lookupValueType>Queue</lookupValueType>')).map(([label]) => label),
      ['Tier_2'],
    );
  });

  it('offers nothing in tags, comments and between elements, and much in a text that is broken further on', async () => {
    for (const nowhere of [
      '<act‸ive>true</active>',
      '<!-- <active>‸</active> -->',
      '‸<active>true</active>',
      '<milestones>‸<x>1</x></milestones>',
    ])
      assert.deepEqual(await labelsIn(nowhere), [], nowhere);
    assert.deepEqual(await labelsIn('<active>‸</active><milestones>'), ['true', 'false']);
    assert.equal(findXmlSite('<a><b>1</b', 6), undefined);
  });
});
