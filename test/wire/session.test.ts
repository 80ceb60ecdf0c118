import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  DocumentDiagnosticReport,
  Hover,
  LocationLink,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import type { CasesAnswer, DueAnswer, TimelineAnswer } from '../../server/src/protocol/requests.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { REFRESHES } from '../support/pulling.ts';

const CALENDARS = `businessHours:
  us-support:
    name: US Support
    timeZone: America/New_York
    hours: { weekdays: 09:00-17:00 }
`;
const MAIN = `imports: [./calendars.entitlement.yaml]
milestoneTypes:
  first-response: { name: First Response }
processes:
  support:
    businessHours: us-support
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        target: 1h
        completeWhen: { Status: Working }
`;

describe('a session with the built server over stdio', () => {
  let folder: string;
  let client: LspClient;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    write('calendars.entitlement.yaml', CALENDARS);
    write('main.entitlement.yaml', MAIN);
    client = await startLspClient({
      capabilities: {
        workspace: REFRESHES,
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { codeDescriptionSupport: true },
          definition: { linkSupport: true },
          completion: { completionItem: { snippetSupport: true } },
        },
        general: { positionEncodings: ['utf-16'] },
      },
      folders: [pathToFileURL(folder).href],
    });
    await open('main.entitlement.yaml', MAIN);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function open(name: string, text: string): Promise<void> {
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(name), languageId: 'entitlement', version: 1, text },
    });
  }

  async function pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: uri(name) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async function codes(name: string): Promise<readonly string[]> {
    const report = await pull(name);
    return report.kind === 'full' ? report.items.map((item) => String(item.code)) : [report.kind];
  }

  async function change(text: string, version: number): Promise<void> {
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('main.entitlement.yaml'), version },
      contentChanges: [{ text }],
    });
  }

  const at = (line: number, character: number): object => ({
    textDocument: { uri: uri('main.entitlement.yaml') },
    position: { line, character },
  });

  it('advertises what it can', () => {
    const { capabilities } = client.initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.ok(capabilities.hoverProvider);
    assert.ok(capabilities.definitionProvider);
    assert.ok(capabilities.completionProvider);
    assert.ok(capabilities.diagnosticProvider);
  });

  it('answers "unchanged" to a pull when nothing changed', async () => {
    const first = await pull('main.entitlement.yaml');
    assert.equal(first.kind, 'full');
    const second = await pull('main.entitlement.yaml', first.resultId);
    assert.equal(second.kind, 'unchanged');
  });

  it('reports a misspelt reference at its place, and forgets it when it is mended', async () => {
    await change(MAIN.replace('businessHours: us-support', 'businessHours: us-suport'), 2);
    const report = await pull('main.entitlement.yaml');
    assert.equal(report.kind, 'full');
    const finding = report.items.find((item) => item.code === 'unknown-reference');
    assert.ok(finding !== undefined);
    assert.deepEqual(finding.range, { start: { line: 5, character: 19 }, end: { line: 5, character: 28 } });
    assert.match(JSON.stringify(finding.message), /Did you mean 'us-support'\?/);
    const page = new URL(finding.codeDescription?.href ?? 'none:');
    assert.equal(page.hash, '#unknown-reference');
    assert.match(
      readFileSync(page, 'utf8'),
      /^### `unknown-reference`$/m,
      'the page that was installed with the server',
    );
    await change(MAIN, 3);
    assert.ok(!(await codes('main.entitlement.yaml')).includes('unknown-reference'));
  });

  it('hovers a target with its deadline and a key with its documentation', async () => {
    const target = await client.connection.sendRequest<Hover>('textDocument/hover', at(9, 17));
    assert.match(JSON.stringify(target.contents), /is due.*worst/s);
    const key = await client.connection.sendRequest<Hover>('textDocument/hover', at(10, 10));
    assert.match(JSON.stringify(key.contents), /Complete when/);
  });

  it('goes to the definition in an imported file', async () => {
    const links = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', at(5, 21));
    assert.equal(links[0]?.targetUri, uri('calendars.entitlement.yaml'));
    assert.deepEqual(links[0].targetSelectionRange.start, { line: 1, character: 2 });
  });

  it('completes ids of an imported file', async () => {
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', at(5, 19));
    assert.deepEqual(
      items.map((item) => item.label),
      ['us-support'],
    );
  });

  it('rechecks a file when a file that it imports changes on disk or goes away', async () => {
    write('calendars.entitlement.yaml', CALENDARS.replace('us-support', 'eu-support'));
    await changed('calendars.entitlement.yaml', 2);
    assert.ok((await codes('main.entitlement.yaml')).includes('unknown-reference'));
    rmSync(path.join(folder, 'calendars.entitlement.yaml'));
    await changed('calendars.entitlement.yaml', 3);
    assert.ok((await codes('main.entitlement.yaml')).includes('import-missing'));
    write('calendars.entitlement.yaml', CALENDARS);
    await changed('calendars.entitlement.yaml', 1);
    assert.ok(!(await codes('main.entitlement.yaml')).includes('import-missing'));
  });

  async function changed(name: string, type: number): Promise<void> {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(name), type }],
    });
  }

  it('answers its own requests: cases, timeline, deadlines', async () => {
    const cases = await client.connection.sendRequest<CasesAnswer>('milestone/cases', {
      uri: uri('main.entitlement.yaml'),
    });
    assert.deepEqual(
      cases.processes.map(({ id, timeZone, uri: file }) => [id, timeZone, file]),
      [['support', 'America/New_York', uri('main.entitlement.yaml')]],
    );
    const params = { uri: uri('main.entitlement.yaml'), process: 'support', at: '2026-03-06T16:30' };
    const timeline = await client.connection.sendRequest<TimelineAnswer>('milestone/timeline', params);
    assert.ok('timeline' in timeline);
    assert.equal(timeline.timeline.milestones[0]?.target, '2026-03-09T09:30:00.000-04:00');
    const due = await client.connection.sendRequest<DueAnswer>('milestone/due', params);
    assert.ok('due' in due);
    assert.equal(due.due[0]?.target, '2026-03-09T09:30:00.000-04:00');
    const wrong = await client.connection.sendRequest<TimelineAnswer>('milestone/timeline', { ...params, at: 'soon' });
    assert.ok('problem' in wrong);
    assert.match(wrong.problem.message, /'soon' is not a date and time/);
  });

  it('reports files that are not open, unchanged ones without checking them, and clears what is gone', async () => {
    const pullAll = async (
      previousResultIds: readonly { uri: string; value: string }[],
    ): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    write('calendars.entitlement.yaml', CALENDARS);
    write('alone.entitlement.yaml', 'entitlements:\n  e: { process: nowhere }\n');
    await changed('alone.entitlement.yaml', 1);
    await changed('calendars.entitlement.yaml', 2);
    const { items } = await pullAll([]);
    assert.deepEqual(items.map((item) => item.uri).sort(), [
      uri('alone.entitlement.yaml'),
      uri('calendars.entitlement.yaml'),
    ]);
    const [alone] = items.filter((item) => item.uri === uri('alone.entitlement.yaml'));
    assert.ok(alone?.kind === 'full' && alone.items.some(({ code }) => code === 'unknown-reference'));
    const ids = items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    assert.deepEqual(
      (await pullAll(ids)).items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    // An edit concerns the files that imports connect with it, and no others.
    await change(`${MAIN}# edited\n`, 90);
    const kinds = new Map((await pullAll(ids)).items.map((item) => [item.uri, item.kind]));
    assert.equal(kinds.get(uri('calendars.entitlement.yaml')), 'full');
    assert.equal(kinds.get(uri('alone.entitlement.yaml')), 'unchanged');
    rmSync(path.join(folder, 'alone.entitlement.yaml'));
    await changed('alone.entitlement.yaml', 3);
    const [gone] = (await pullAll(ids)).items.filter((item) => item.uri === uri('alone.entitlement.yaml'));
    assert.ok(gone?.kind === 'full' && gone.items.length === 0);
  });

  it('tells a missing import anew once the file that was meant is there', async () => {
    await change(MAIN.replace('calendars', 'hours'), 91);
    const first = await pull('main.entitlement.yaml');
    assert.match(JSON.stringify(first), /There is no file '\.\/hours\.entitlement\.yaml'\. The path is relative/);
    mkdirSync(path.join(folder, 'shared'));
    write('shared/hours.entitlement.yaml', CALENDARS);
    await changed('shared/hours.entitlement.yaml', 1);
    const second = await pull('main.entitlement.yaml', first.resultId);
    assert.match(JSON.stringify(second), /Did you mean '\.\/shared\/hours\.entitlement\.yaml'\?/);
  });

  it('stops with exit code 0', async () => {
    assert.equal(await client.stop(), 0);
  });
});

describe('a client that does not pull', () => {
  it('is pushed the findings of what it opened, and none once it closes the file', async () => {
    const client = await startLspClient();
    const uri = 'untitled:/new.entitlement.yaml';
    const pushed = (): Promise<PublishDiagnosticsParams> =>
      new Promise((resolve) => client.connection.onNotification('textDocument/publishDiagnostics', resolve));
    const first = pushed();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'entitlement', version: 7, text: 'milestoneTypes: { x: { nmae: X } }\n' },
    });
    const { version, diagnostics } = await first;
    assert.equal(version, 7);
    assert.ok(diagnostics.some((item) => item.code === 'schema'));
    const second = pushed();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await second).diagnostics, []);
    assert.equal(await client.stop(), 0);
  });
});
