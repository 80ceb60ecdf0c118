import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { codeLenses, lensTitle } from '../../server/src/features/codeLens.ts';
import { findDefinition } from '../../server/src/features/definition.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { findReferences } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import type { RequestContext } from '../../server/src/features/requestContext.ts';
import { METADATA_PATTERNS } from '../../server/src/protocol/metadataFiles.ts';
import { metadataNameOf } from '../../server/src/salesforce/metadataName.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { itWithBothBreaks, openEditor, type Editor } from '../support/editor.ts';

const PROCESS = 'memory:/org/entitlementProcesses/gold.entitlementProcess-meta.xml';

/** A process whose triggers stand as Salesforce has them when somebody added a warning later: mixed. */
const PROJECT = `--- file: org/entitlementProcesses/gold.entitlementProcess-meta.xml
<?xml version="1.0" encoding="UTF-8"?>
<EntitlementProcess xmlns="http://soap.sforce.com/2006/04/metadata">
    <SObjectType>Case</SObjectType>
    <active>true</active>
    <businessHours>Desk &amp; Phone</businessHours>
    <exitCriteriaFilterItems>
        <field>Case.IsClosed</field>
        <operation>equals</operation>
        <value>true</value>
    </exitCriteriaFilterItems>
    <milestones>
        <milestoneName>First Response</milestoneName>
        <minutesToComplete>1440</minutesToComplete>
        <timeTriggers>
            <actions>
                <name>Warn_Owner</name>
                <type>Alert</type>
            </actions>
            <timeLength>-60</timeLength>
            <workflowTimeTriggerUnit>Minutes</workflowTimeTriggerUnit>
        </timeTriggers>
        <timeTriggers>
            <actions>
                <name>Call_Manager</name>
                <type>Alert</type>
            </actions>
            <timeLength>0</timeLength>
            <workflowTimeTriggerUnit>Hours</workflowTimeTriggerUnit>
        </timeTriggers>
        <timeTriggers>
            <actions>
                <name>Warn_Again</name>
                <type>Alert</type>
            </actions>
            <timeLength>-30</timeLength>
            <workflowTimeTriggerUnit>Minutes</workflowTimeTriggerUnit>
        </timeTriggers>
        <useCriteriaStartTime>false</useCriteriaStartTime>
    </milestones>
    <name>Gold</name>
</EntitlementProcess>
--- file: org/settings/BusinessHours.settings-meta.xml
<?xml version="1.0" encoding="UTF-8"?>
<BusinessHoursSettings xmlns="http://soap.sforce.com/2006/04/metadata">
    <businessHours>
        <active>true</active>
        <default>true</default>
        <mondayEndTime>17:00:00.000Z</mondayEndTime>
        <mondayStartTime>09:00:00.000Z</mondayStartTime>
        <fridayEndTime>17:00:00.000Z</fridayEndTime>
        <fridayStartTime>09:00:00.000Z</fridayStartTime>
        <name>Desk &amp; Phone</name>
        <timeZoneId>America/New_York</timeZoneId>
    </businessHours>
</BusinessHoursSettings>
--- file: org/milestoneTypes/First%20Response.milestoneType-meta.xml
<?xml version="1.0" encoding="UTF-8"?>
<MilestoneType xmlns="http://soap.sforce.com/2006/04/metadata">
    <recurrenceType>none</recurrenceType>
</MilestoneType>
--- file: org/workflows/Case.workflow-meta.xml
<?xml version="1.0" encoding="UTF-8"?>
<Workflow xmlns="http://soap.sforce.com/2006/04/metadata">
    <alerts>
        <fullName>Warn_Owner</fullName>
        <description>Warn</description>
        <protected>false</protected>
        <recipients>
            <type>owner</type>
        </recipients>
        <senderType>CurrentUser</senderType>
        <template>Support/Warn</template>
    </alerts>
    <alerts>
        <fullName>Warn_Again</fullName>
        <description>Warn again</description>
        <protected>false</protected>
        <recipients>
            <type>owner</type>
        </recipients>
        <senderType>CurrentUser</senderType>
        <template>Support/Again</template>
    </alerts>
</Workflow>
--- file: tests/gold.scenario.yaml
use: ../org
scenarios:
  answered:
    process: gold
    record: { CreatedDate: 2026-03-06T10:00 }
    expect: { milestones: [ { milestone: first-response, target: 2026-03-16T10:00 } ] }
`;

/** What a feature looks at `behind` characters into the n-th occurrence of a text in the process. */
function look({ snapshot, look: { now } }: Editor, needle: string, nth = 1): RequestContext {
  const file = snapshot.file(PROCESS);
  assert.ok(file !== undefined);
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = file.text.indexOf(needle, at + 1);
  assert.notEqual(at, -1, `${needle} is not in the text`);
  return { snapshot, file, offset: at + 1, now };
}

function wordsAt(context: RequestContext): string {
  const found = hover(context);
  return found !== null && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
}

describe('Salesforce metadata in the editor', () => {
  itWithBothBreaks('tells the deadline of minutesToComplete, and what the element means', async (breaks) => {
    const editor = await openEditor(breaks(PROJECT));
    assert.match(
      wordsAt(look(editor, '1440<')),
      /^\*\*24 h\*\* of business time in Desk \\& Phone \(named by the process\)/,
    );
    const words = wordsAt(look(editor, 'minutesToComplete'));
    assert.match(words, /^\*\*24 h\*\*/);
    assert.match(words, /\*\*minutesToComplete\*\*\n\nThe target in whole minutes of business time/);
    assert.doesNotMatch(words, /`8h`/, 'the words of YAML');
  });

  it('tells the hours of a calendar, and where it is defined and used', async () => {
    const words = wordsAt(look(await openEditor(PROJECT), 'Desk &amp; Phone'));
    assert.match(words, /\*\*Desk \\& Phone\*\* – business hours in America\/New_York/);
    assert.match(words, /\| monday \| 09:00–17:00 \|[^]*Defined in BusinessHours\.settings-meta\.xml/);
  });

  itWithBothBreaks('tells when a trigger fires, also of one behind one of the other kind', async (breaks) => {
    const editor = await openEditor(breaks(PROJECT));
    assert.match(wordsAt(look(editor, '-60<')), /is warned about at \*\*/);
    assert.match(wordsAt(look(editor, '-30<')), /is warned about at \*\*/);
    assert.match(wordsAt(look(editor, '0</timeLength')), /is warned about|is past its target/);
    assert.match(wordsAt(look(editor, 'Warn_Again')), /\*\*Warn_Again\*\* – action/);
  });

  it('leads from a name to the file that defines it, and from there to every use', async () => {
    const editor = await openEditor(PROJECT);
    const targets = ['Desk &amp; Phone', 'First Response', 'Warn_Owner', 'Warn_Again', 'Call_Manager'].map((needle) =>
      findDefinition(look(editor, needle)).map(({ targetUri }) => targetUri.replace('memory:/org/', '')),
    );
    assert.deepEqual(targets, [
      ['settings/BusinessHours.settings-meta.xml'],
      ['milestoneTypes/First%20Response.milestoneType-meta.xml'],
      ['workflows/Case.workflow-meta.xml'],
      ['workflows/Case.workflow-meta.xml'],
      [], // in the org alone
    ]);
    const type = editor.snapshot.file('memory:/org/milestoneTypes/First%20Response.milestoneType-meta.xml');
    assert.ok(type !== undefined);
    const offset = type.text.indexOf('MilestoneType') + 1;
    const uses = findReferences({ ...look(editor, 'Gold'), file: type, offset }, false);
    assert.deepEqual(uses.map(({ uri }) => uri.replace('memory:/', '')).toSorted(), [
      'org/entitlementProcesses/gold.entitlementProcess-meta.xml',
      'tests/gold.scenario.yaml',
    ]);
  });

  it('offers to simulate a process, its timeline and its scenarios', async () => {
    const { snapshot, file } = look(await openEditor(PROJECT), 'Gold');
    const lenses = codeLenses(snapshot, file, { simulates: true, runs: true });
    assert.deepEqual(
      lenses.map(({ subject }) => lensTitle(snapshot, subject)),
      ['Simulate', '1 scenario passed'],
    );
    assert.deepEqual([...new Set(lenses.map(({ range }) => range.start.line))], [1]);
  });

  it('shows behind the minutes what they come to', async () => {
    const context = look(await openEditor(PROJECT), '1440<');
    const [hint] = inlayHints(context, { start: 0, end: context.file.text.length });
    assert.match(typeof hint?.label === 'string' ? hint.label : '', /^ = 24 business hours \(Desk & Phone\) · due /);
    assert.equal(context.file.lines.offsetAt(hint?.position ?? { line: 0, character: 0 }), context.offset + 3);
  });

  it('offers fixes that are one value in the XML, and no comment that Salesforce would drop', async () => {
    const { snapshot, file } = look(await openEditor(PROJECT), '1440<');
    const findings = findingsOf(snapshot, PROCESS);
    const span = { start: 0, end: file.text.length };
    const actions = codeActions({ snapshot, file, span, findings, only: undefined, explains: false });
    const edits = actions.flatMap(({ title, edits: [edit] }) =>
      edit === undefined
        ? []
        : [
            [
              title,
              file.text.slice(file.lines.spanOf(edit.range).start, file.lines.spanOf(edit.range).end),
              edit.newText,
            ],
          ],
    );
    assert.deepEqual(edits, [['Change to 480 (one working day)', '1440', '480']]);
    assert.ok(findings.some(({ code }) => code === 'target-looks-like-clock-time'));
  });

  it('renames nothing: ids follow from names that an org knows', async () => {
    const context = look(await openEditor(PROJECT), 'First Response');
    assert.equal(prepareRename(context), null);
    assert.deepEqual(rename(context, 'answer'), {
      refusal: 'This is named by Salesforce metadata: its id follows from its name there.',
    });
  });

  it('knows the names that editors are told of', () => {
    for (const pattern of METADATA_PATTERNS)
      assert.notEqual(metadataNameOf(pattern.replace('*', 'Case')), undefined, pattern);
  });
});
