// The requests that help to write, asked of the built server as an editor asks them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import {
  ACCEPT_OUTCOME_REQUEST,
  NEW_PROCESS_REQUEST,
  NEW_SCENARIO_REQUEST,
  PROCESS_CHOICES_REQUEST,
  type AcceptOutcomeAnswer,
  type AcceptOutcomeParams,
  type NewProcessAnswer,
  type NewProcessParams,
  type NewScenarioAnswer,
  type NewScenarioParams,
  type ProcessChoices,
  type WriteTargetAnswer,
  type WriteTargetParams,
  WRITE_TARGET_REQUEST,
} from '../../server/src/protocol/authoring.ts';
import { HEALTH_REQUEST, type HealthAnswer } from '../../server/src/protocol/health.ts';
import {
  HOLIDAY_PLACES_REQUEST,
  INSERT_HOLIDAYS_REQUEST,
  type HolidayPlaces,
  type InsertHolidaysAnswer,
  type InsertHolidaysParams,
} from '../../server/src/protocol/holidays.ts';
import { EXPLAIN_FINDING_COMMAND } from '../../server/src/protocol/rules.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { REFRESHES } from '../support/pulling.ts';

const DESK = `businessHours:
  desk: { name: The Desk, timeZone: Europe/Warsaw, hours: { weekdays: 09:00-17:00 }, holidays: [gone] }
`;

describe('an editor that helps to write', () => {
  let folder: string;
  let client: LspClient;
  const uriOf = (name: string): string => `${pathToFileURL(folder).href}/${name}`;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    writeFileSync(path.join(folder, 'desk.entitlement.yaml'), DESK);
    client = await startLspClient({
      capabilities: {
        workspace: REFRESHES,
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { codeDescriptionSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
      folders: [pathToFileURL(folder).href],
      initializationOptions: { commands: [EXPLAIN_FINDING_COMMAND] },
    });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told the calendars of the workspace, and gets the files of a new process', async () => {
    const folderUri = pathToFileURL(folder).href;
    const choices = await client.connection.sendRequest<ProcessChoices>(PROCESS_CHOICES_REQUEST, { folder: folderUri });
    assert.deepEqual(
      choices.calendars.map(({ id, name, uri }) => [id, name, uri]),
      [['desk', 'The Desk', uriOf('desk.entitlement.yaml')]],
    );
    const params: NewProcessParams = {
      folder: folderUri,
      answers: {
        name: 'Acme',
        object: 'Case',
        calendar: { kind: 'existing', id: 'desk', uri: uriOf('desk.entitlement.yaml') },
        tiers: [{ name: 'All', firstResponse: '1h', resolution: '8h' }],
      },
    };
    const answer = await client.connection.sendRequest<NewProcessAnswer>(NEW_PROCESS_REQUEST, params);
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(
      answer.files.map(({ uri }) => uri),
      [uriOf('acme.entitlement.yaml'), uriOf('acme.scenario.yaml')],
    );
  });

  it('gets a scenario that passes, in a file that is not there yet, and is told how a file fares', async () => {
    const uri = uriOf('support.entitlement.yaml');
    const text = `imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: {} }
processes:
  support:
    businessHours: desk
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: answer, target: 1h, completeWhen: { Status: Working } }]
`;
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'entitlement', version: 1, text },
    });
    const params: NewScenarioParams = { uri, process: 'support', at: '2026-03-06T16:30' };
    const answer = await client.connection.sendRequest<NewScenarioAnswer>(NEW_SCENARIO_REQUEST, params);
    assert.ok('edits' in answer);
    assert.deepEqual([answer.uri, answer.isNew, answer.id], [uriOf('support.scenario.yaml'), true, 'friday-16-30']);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: answer.uri,
        languageId: 'entitlement-scenario',
        version: 1,
        text: answer.edits.map(({ newText }) => newText).join(''),
      },
    });
    const { health } = await client.connection.sendRequest<HealthAnswer>(HEALTH_REQUEST, { uri });
    assert.deepEqual([health?.errors, health?.passed, health?.failed], [1, 1, 0], 'the desk’s unknown holidays');
    const none = await client.connection.sendRequest<HealthAnswer>(HEALTH_REQUEST, {
      uri: uriOf('none.scenario.yaml'),
    });
    assert.equal(none.health, null);
    const wrong = { ...params, process: 'suport' };
    const refusal = await client.connection.sendRequest<NewScenarioAnswer>(NEW_SCENARIO_REQUEST, wrong);
    assert.ok('problem' in refusal);
  });

  it('gets the edits that have a scenario expect what happens', async () => {
    const uri = uriOf('support.scenario.yaml');
    const params: AcceptOutcomeParams = { uri, scenario: 'friday-16-30' };
    const refusal = await client.connection.sendRequest<AcceptOutcomeAnswer>(ACCEPT_OUTCOME_REQUEST, params);
    assert.ok('problem' in refusal, 'it passes');
    const text = `use: ./support.entitlement.yaml
scenarios:
  late:
    process: support
    record: { CreatedDate: 2026-03-09T09:00 }
    expect: { milestones: [{ milestone: answer, target: 2026-03-09T11:00 }] }
`;
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    const answer = await client.connection.sendRequest<AcceptOutcomeAnswer>(ACCEPT_OUTCOME_REQUEST, {
      uri,
      scenario: 'late',
      path: 'milestones[0].target',
    });
    assert.ok('edits' in answer);
    assert.deepEqual(answer.edits, [
      { range: { start: { line: 5, character: 68 }, end: { line: 5, character: 69 } }, newText: '0' },
    ]);
  });

  it('gets the edits that write a target that was tried, in the file of the process', async () => {
    const uri = uriOf('support.scenario.yaml');
    const params: WriteTargetParams = { uri, process: 'support', index: 0, minutes: 90 };
    const answer = await client.connection.sendRequest<WriteTargetAnswer>(WRITE_TARGET_REQUEST, params);
    assert.ok('edits' in answer);
    assert.equal(answer.uri, uriOf('support.entitlement.yaml'));
    assert.deepEqual(
      answer.edits.map(({ newText }) => newText),
      ['1h 30m'],
    );
    const gone = await client.connection.sendRequest<WriteTargetAnswer>(WRITE_TARGET_REQUEST, { ...params, index: 4 });
    assert.ok('problem' in gone);
  });

  it('gets the edits that put holidays into a file', async () => {
    const uri = uriOf('desk.entitlement.yaml');
    const places = await client.connection.sendRequest<HolidayPlaces>(HOLIDAY_PLACES_REQUEST, { uri });
    assert.deepEqual(
      places.calendars.map(({ id }) => id),
      ['desk'],
    );
    const params: InsertHolidaysParams = {
      uri,
      set: 'pl',
      entries: [{ name: 'May Day', yearly: { month: 'may', day: 1 } }],
      attachTo: ['desk'],
    };
    const answer = await client.connection.sendRequest<InsertHolidaysAnswer>(INSERT_HOLIDAYS_REQUEST, params);
    assert.ok('edits' in answer);
    assert.equal(answer.edits.length, 2);
    assert.equal(answer.edits[0]?.newText, ', pl');
    const missing = { ...params, uri: uriOf('none.entitlement.yaml') };
    const refusal = await client.connection.sendRequest<InsertHolidaysAnswer>(INSERT_HOLIDAYS_REQUEST, missing);
    assert.ok('problem' in refusal);
    assert.match(refusal.problem.message, /cannot be read/);
  });

  it('is led from a finding to its page inside the editor', async () => {
    const textDocument = { uri: uriOf('desk.entitlement.yaml') };
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
    });
    const finding = itemsOf(report).find(({ code }) => code === 'unknown-reference');
    assert.equal(finding?.codeDescription?.href, 'milestone-rule:/unknown-reference.md');
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: finding.range,
      context: { diagnostics: [] },
    });
    const explain = actions.find(({ title }) => title === "Explain 'unknown-reference'");
    assert.deepEqual(explain?.command?.arguments, ['unknown-reference']);
    assert.equal(explain.command.command, EXPLAIN_FINDING_COMMAND);
    assert.equal(explain.edit, undefined);
  });
});

function itemsOf(report: DocumentDiagnosticReport): FullDocumentDiagnosticReport['items'] {
  return report.kind === 'full' ? report.items : [];
}
