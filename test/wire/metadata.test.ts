// Salesforce metadata over the wire: files that the editor takes for XML are answered in place, and left to others where they are theirs.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeLens,
  DocumentDiagnosticReport,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  RegistrationParams,
} from 'vscode-languageserver-protocol/node';
import type { ListOldFolderAnswer, ReadOldFileAnswer, ReadOldFileParams } from '../../server/src/protocol/compare.ts';
import type { PreviewAnswer } from '../../server/src/protocol/previewRequest.ts';
import type { MetadataChanges } from '../../server/src/protocol/metadata.ts';
import type { TimelineAnswer } from '../../server/src/protocol/requests.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { REFRESHES } from '../support/pulling.ts';

const PREMIUM = 'entitlementProcesses/titantech premium.entitlementProcess-meta.xml';
const CALENDARS = 'settings/BusinessHours.settings-meta.xml';

describe('Salesforce metadata over the wire', () => {
  let folder: string;
  let client: LspClient;
  const registered = new Map<string, unknown>();
  const listed: string[] = [];
  const pathOf = (name: string): string => path.join(folder, 'force-app/main/default', name);
  const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-'));
    cpSync(path.resolve('samples/salesforce'), folder, { recursive: true });
    client = await startLspClient({
      capabilities: {
        workspace: REFRESHES,
        textDocument: {
          diagnostic: {},
          definition: { linkSupport: true },
          formatting: { dynamicRegistration: true },
          rangeFormatting: { dynamicRegistration: true },
          onTypeFormatting: { dynamicRegistration: true },
        },
      },
      folders: [pathToFileURL(folder).href],
      initializationOptions: {
        commands: ['milestone.openPreview', 'milestone.simulateCase', 'milestone.convertToYaml'],
      },
      prepare: (connection) => {
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          for (const { method, registerOptions } of registrations) registered.set(method, registerOptions);
        });
        // The past is the sample as it is; what is open now differs.
        connection.onRequest('milestone/readOldFile', ({ uri }: ReadOldFileParams) => {
          const file = new URL(uri);
          const answer: ReadOldFileAnswer = { text: existsSync(file) ? readFileSync(file, 'utf8') : null };
          return answer;
        });
        connection.onRequest('milestone/listOldFolder', ({ uri }: ReadOldFileParams): ListOldFolderAnswer => {
          listed.push(uri);
          return { entries: OLD_ENTRIES.get(uri.slice(pathToFileURL(folder).href.length)) ?? [] };
        });
      },
    });
    for (const name of [PREMIUM, CALENDARS])
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(name), languageId: 'xml', version: 1, text: readFileSync(pathOf(name), 'utf8') },
      });
    const base = pathToFileURL(folder).href;
    const add = (at: string, names: readonly string[], isFolder: boolean): void => {
      OLD_ENTRIES.set(
        at,
        names.map((name) => ({ uri: `${base}${at}/${encodeURIComponent(name)}`, isFolder })),
      );
    };
    add('/force-app', ['main'], true);
    add('/force-app/main', ['default'], true);
    add('/force-app/main/default', ['entitlementProcesses', 'settings'], true);
    add('/force-app/main/default/entitlementProcesses', [path.basename(PREMIUM)], false);
    add('/force-app/main/default/settings', [path.basename(CALENDARS)], false);
  });
  const OLD_ENTRIES = new Map<string, ListOldFolderAnswer['entries']>();
  after(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = <Answer>(method: string, params: object): Promise<Answer> =>
    client.connection.sendRequest<Answer>(method, params);
  const positionOf = (name: string, text: string): { line: number; character: number } => {
    const before = readFileSync(pathOf(name), 'utf8').split(text)[0]?.split('\n') ?? [];
    return { line: before.length - 1, character: (before.at(-1) ?? '').length };
  };
  const at = (name: string, text: string): object => ({
    textDocument: { uri: uriOf(name) },
    position: positionOf(name, text),
  });

  it('is formatted, folded and coloured by whoever serves XML', async () => {
    const { capabilities } = client.initialized;
    // What is asked for later is told by then.
    await ask('textDocument/hover', at(PREMIUM, '<name'));
    assert.equal(capabilities.documentFormattingProvider, undefined);
    for (const method of ['formatting', 'rangeFormatting', 'onTypeFormatting']) {
      const options = JSON.stringify(registered.get(`textDocument/${method}`));
      assert.match(options, /"language":"entitlement"/, method);
      assert.doesNotMatch(options, /entitlementProcess/, method);
    }
    for (const provider of ['foldingRangeProvider', 'selectionRangeProvider', 'semanticTokensProvider'] as const)
      assert.match(JSON.stringify(capabilities[provider]), /"documentSelector":\[/, provider);
    const options = { tabSize: 2, insertSpaces: true };
    assert.deepEqual(await ask('textDocument/formatting', { ...at(PREMIUM, '<name'), options }), []);
    assert.equal(await ask<DocumentHighlight[] | null>('textDocument/documentHighlight', at(PREMIUM, 'true<')), null);
    assert.deepEqual(await ask('textDocument/completion', at(PREMIUM, '30<')), []);
  });

  it('has findings, hovers, definitions, references and lenses', async () => {
    const hover = await ask<Hover | null>('textDocument/hover', at(PREMIUM, '30</minutesToComplete'));
    assert.match(JSON.stringify(hover?.contents), /30 min[^]*business time in Around The Clock/);
    const [link] = await ask<LocationLink[]>('textDocument/definition', at(PREMIUM, 'Around The Clock'));
    assert.equal(link?.targetUri, uriOf(CALENDARS));
    const uses = await ask<Location[]>('textDocument/references', {
      ...at(CALENDARS, 'Around The Clock'),
      context: { includeDeclaration: false },
    });
    assert.equal(uses.length, 2, 'both processes');
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uriOf(PREMIUM) } });
    const titles = await Promise.all(lenses.map((lens) => ask<CodeLens>('codeLens/resolve', lens)));
    assert.deepEqual(
      titles.map(({ command }) => command?.title),
      ['Simulate', '1 scenario passed', 'Convert to YAML'],
    );
  });

  it('is looked at again when a file of the project changes that it does not name as a file', async () => {
    const pull = (): Promise<DocumentDiagnosticReport> =>
      ask('textDocument/diagnostic', { textDocument: { uri: uriOf(PREMIUM) } });
    const before = await pull();
    assert.ok(before.kind === 'full' && before.resultId !== undefined);
    assert.deepEqual(before.items, []);
    await edit(CALENDARS, '<active>true', '<active>false');
    const after = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uriOf(PREMIUM) },
      previousResultId: before.resultId,
    });
    assert.ok(after.kind === 'full');
    assert.deepEqual(
      after.items.map(({ code }) => code),
      ['inactive-calendar'],
    );
    await edit(CALENDARS, '<active>false', '<active>true');
  });

  it('draws a timeline whose lanes know their lines, and compares it with what was', async () => {
    const uri = uriOf(PREMIUM);
    await edit(PREMIUM, '<minutesToComplete>30', '<minutesToComplete>90');
    const params = { uri, process: 'titantech-premium', at: '2026-05-09T22:00' };
    const answer = await ask<TimelineAnswer>('milestone/timeline', params);
    assert.ok('timeline' in answer, JSON.stringify(answer));
    const [lane] = answer.timeline.milestones;
    assert.equal(lane?.target, '2026-05-09T23:30:00.000+00:00');
    assert.deepEqual([lane.source?.file, lane.source?.range.start.line], [uri, 12]);
    const { picture } = await ask<PreviewAnswer>('milestone/preview', {
      uri,
      selected: { kind: 'process', id: params.process },
      at: params.at,
      before: { uri, revision: 'HEAD', name: 'HEAD' },
    });
    assert.ok(picture !== null && 'compared' in picture, JSON.stringify(picture));
    const { compared } = picture;
    assert.equal(compared.before?.milestones[0]?.target, '2026-05-09T22:30:00.000+00:00');
    assert.equal(compared.before.milestones[0].businessHours, 'Around The Clock', 'of a file that nobody names');
    assert.ok(listed.some((each) => each.endsWith('/settings')));
    assert.match(JSON.stringify(compared.comparison), /target 1h 30m, was 30m/);
    await edit(PREMIUM, '<minutesToComplete>90', '<minutesToComplete>30');
  });

  it('becomes entitlement files, which become the same metadata', async () => {
    const out = `${pathToFileURL(folder).href}/sla`;
    const imported = await ask<MetadataChanges>('milestone/importMetadata', { uri: uriOf(PREMIUM), out });
    assert.ok('changes' in imported, JSON.stringify(imported));
    const names = imported.changes.map(({ uri }) => uri.slice(out.length + 1));
    assert.deepEqual(names.toSorted(), [
      'actions-and-types.entitlement.yaml',
      'calendars.entitlement.yaml',
      'templates.entitlement.yaml',
      'titantech-premium.entitlement.yaml',
      'titantech-standard.entitlement.yaml',
    ]);
    assert.match(imported.sentences.join(' '), /^Read 2 processes, 2 milestone types, 4 actions, 1 calendar/);
    for (const { uri, after } of imported.changes)
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'entitlement', version: 1, text: after },
      });
    const uri = `${out}/titantech-premium.entitlement.yaml`;
    const project = pathToFileURL(folder).href;
    const same = await ask<MetadataChanges>('milestone/exportMetadata', { uri, project });
    assert.deepEqual(same, {
      changes: [],
      sentences: ['Nothing changes. 5 files say the same already.'],
    });
    const text = imported.changes.find((change) => change.uri === uri)?.after ?? '';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: text.replace('target: 30m', 'target: 45m') }],
    });
    const other = await ask<MetadataChanges>('milestone/exportMetadata', { uri, project });
    assert.ok('changes' in other, JSON.stringify(other));
    assert.deepEqual(
      other.changes.map((change) => [change.uri, change.after]),
      [[uriOf(PREMIUM), readFileSync(pathOf(PREMIUM), 'utf8').replace('Complete>30<', 'Complete>45<')]],
    );
    const alone = await ask<MetadataChanges>('milestone/exportMetadata', { uri, project: '' });
    assert.ok('changes' in alone && alone.changes.length === 5, JSON.stringify(alone));
    const refused = await ask<MetadataChanges>('milestone/exportMetadata', { uri: uriOf(PREMIUM) });
    assert.ok('problem' in refused, 'metadata is metadata already');
  });

  const texts = new Map<string, { version: number; text: string }>();
  async function edit(name: string, was: string, is: string): Promise<void> {
    const { version, text } = texts.get(name) ?? { version: 1, text: readFileSync(pathOf(name), 'utf8') };
    const next = { version: version + 1, text: text.replace(was, is) };
    assert.notEqual(next.text, text);
    texts.set(name, next);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version: next.version },
      contentChanges: [{ text: next.text }],
    });
  }
});
