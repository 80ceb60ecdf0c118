// Faults of ours: each is logged once, with what was asked, and answers empty; everything else goes on. The faults come from a host or a
// snapshot that fails on purpose.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ClientCapabilities,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createFindingsCache } from '../../server/src/lsp/findingsCache.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { createRandom } from '../fuzz/random.ts';
import { questionsFor } from '../fuzz/requests.ts';
import { openDocument, type ClientDocument } from '../support/clientDocument.ts';
import { startMemoryServer } from '../support/memoryServer.ts';
import { REFRESHES, takeRefreshes } from '../support/pulling.ts';

const URI = 'memory:/work/main.entitlement.yaml';
const TEXT = `businessHours:
  desk: { timeZone: Europe/Warsaw, default: true, hours: { weekdays: 09:00-17:00 } }
milestoneTypes: { first-response: {} }
processes:
  support:
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: first-response, target: 24h, completeWhen: { Status: Working } }
      - { milestone: lost, target: 3, completeWhen: { Status: Working } }
`;

async function snapshotOf(text: string): Promise<Snapshot> {
  return createProject(createMemoryHost({ [URI]: text })).snapshot([URI]);
}

/** Whatever has to do with calendars fails. */
function withoutCalendars(snapshot: Snapshot): Snapshot {
  return { ...snapshot, calendars: () => assert.fail('no calendars today') };
}

describe('a rule with a fault', () => {
  it('is told of by its code, and does not silence the others', async () => {
    const snapshot = await snapshotOf(TEXT);
    const whole = findingsOf(snapshot, URI).map(({ code }) => code);
    assert.ok(whole.includes('target-looks-like-clock-time') && whole.includes('unknown-reference'));
    const faults: string[] = [];
    const left = findingsOf(withoutCalendars(snapshot), URI, { reportFault: (code) => void faults.push(code) });
    assert.ok(faults.includes('target-looks-like-clock-time'));
    assert.equal(new Set(faults).size, faults.length, 'once each');
    assert.deepEqual(
      left.map(({ code }) => code).filter((code) => !faults.includes(code)),
      whole.filter((code) => !faults.includes(code)),
    );
    assert.ok(left.some(({ code }) => code === 'unknown-reference'));
  });

  it('stops whoever has nobody to tell, such as the command line', async () => {
    const snapshot = withoutCalendars(await snapshotOf(TEXT));
    assert.throws(() => findingsOf(snapshot, URI), /no calendars today/);
  });

  it('is told of once for each state of the files, however often they are looked at', async () => {
    const faults: string[] = [];
    const cache = createFindingsCache({ resultId: () => 'same' }, (what) => void faults.push(what));
    const broken: Snapshot = { ...(await snapshotOf(TEXT)), config: () => assert.fail('no configuration today') };
    assert.deepEqual(cache.findings(broken, URI), []);
    assert.deepEqual(cache.findings(broken, URI), []);
    assert.deepEqual(faults, [`findings of ${URI}`]);
  });
});

interface Faulty {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  readonly document: ClientDocument;
  readonly log: string[];
  readonly pushed: PublishDiagnosticsParams[];
  /** Whether the clock fails: every snapshot needs it. */
  readonly host: { isBroken: boolean };
  readonly stop: () => Promise<void>;
}

async function startFaulty(capabilities: ClientCapabilities): Promise<Faulty> {
  const memory = createMemoryHost({ [URI]: TEXT });
  const host = { isBroken: false };
  const { connection, dispose } = startMemoryServer({
    ...memory,
    now: () => (host.isBroken ? assert.fail('out of order') : memory.now()),
  });
  const log: string[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => void log.push(message));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void pushed.push(params),
  );
  takeRefreshes(connection);
  const initialized = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: { commands: ['milestone.openPreview'] },
    workspaceFolders: [{ uri: 'memory:/work', name: 'work' }],
  });
  await connection.sendNotification('initialized', {});
  const document = await openDocument(connection, URI, 'entitlement', TEXT);
  return {
    connection,
    capabilities: initialized.capabilities,
    document,
    log,
    pushed,
    host,
    async stop() {
      await connection.sendRequest('shutdown');
      dispose();
    },
  };
}

describe('a fault behind a request', () => {
  it('is logged with the name of the request and answers empty, whatever is asked; then the server goes on', async () => {
    const { connection, capabilities, document, log, host, stop } = await startFaulty({
      workspace: REFRESHES,
      textDocument: {
        diagnostic: {},
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        rename: { prepareSupport: true },
      },
    });
    const asker = { random: createRandom(1), document, documents: new Map([[URI, document]]) };
    let version = 1;
    for (const ask of questionsFor(capabilities)) {
      const { method, params } = ask(asker);
      await document.replace(`${TEXT}# ${(version += 1)}\n`); // or the last snapshot would answer
      host.isBroken = true;
      log.splice(0);
      const answer = await connection.sendRequest<unknown>(method, params);
      assert.equal(log.length, 1, `${method} logs ${JSON.stringify(log)}`);
      assert.match(log[0] ?? '', new RegExp(`^${method}: .*out of order`, 's'));
      assert.match(JSON.stringify(answer), EMPTY, method);
      host.isBroken = false;
    }
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 7, character: 47 },
    });
    assert.match(JSON.stringify(hover), /due/);
    await stop();
  });

  it('while findings are pushed is logged; the next keystroke brings them', async () => {
    const { connection, document, log, pushed, host, stop } = await startFaulty({});
    const untilPushed = async (): Promise<void> => {
      for (let waited = 0; pushed.at(-1)?.version !== document.version(); waited += 20) {
        assert.ok(waited < 10_000, 'nothing is pushed');
        await sleep(20);
      }
    };
    await untilPushed();
    host.isBroken = true;
    await document.replace(`${TEXT}# edited\n`);
    for (let waited = 0; log.length < 2; waited += 20) {
      assert.ok(waited < 10_000, 'nothing is logged');
      await sleep(20);
    }
    assert.ok(
      log.every((message) => /^diagnostics: .*out of order/s.test(message)),
      log.join('\n'),
    );
    assert.equal(pushed.at(-1)?.version, 1);
    host.isBroken = false;
    await document.replace(`${TEXT}# edited again\n`);
    await untilPushed();
    assert.ok((pushed.at(-1)?.diagnostics.length ?? 0) > 1);
    assert.notEqual(await connection.sendRequest('workspace/symbol', { query: 'support' }), null);
    await stop();
  });

  it('of a host that cannot read for a while is over when the host can', async () => {
    const memory = createMemoryHost({ [URI]: TEXT });
    let isBroken = true;
    const project = createProject({
      ...memory,
      read: (uri) => (isBroken ? Promise.reject(new Error('out of order')) : memory.read(uri)),
    });
    await assert.rejects(project.snapshot([URI]), /out of order/);
    isBroken = false;
    assert.equal((await project.snapshot([URI])).file(URI)?.text, TEXT);
  });
});

/** What an answer without anything in it looks like, in the several shapes that requests have. */
const EMPTY = /^(null|\[\]|\{("kind":"full",)?"(items|data)":\[\]\}|\{"problem":\{.*\}\}|\{("\w+":\[\],?)+\})$/;
