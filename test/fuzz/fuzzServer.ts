// Types, asks, opens, closes, deletes and cancels at random, and fails with the seed when an answer is wrong, when a fault is logged, when
// a request hangs, or when what the server says in the end is not what a fresh server says about the same files.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { openDocument, type ClientDocument, type Encoding } from '../support/clientDocument.ts';
import { checkPlaces } from './checkAnswer.ts';
import { createRandom, type Random } from './random.ts';
import { randomEdit } from './randomEdit.ts';
import type { Edited, Question } from './question.ts';
import { questionsFor } from './requests.ts';
import type { FuzzedServer, World } from './world.ts';
import { REFRESHES, takeRefreshes } from '../support/pulling.ts';

export interface FuzzReport {
  readonly edits: number;
  readonly questions: number;
  readonly cancelled: number;
}

/** Longer than any answer takes, on a busy machine too; a request that takes longer hangs. */
const PATIENCE_MS = 120_000;

/** Where a text becomes so long that only its own repetition is tried. */
const MAX_LENGTH = 20_000;

/** @param steps how many things are done @throws Error that names the seed and the step */
export async function fuzzServer(world: World, seed: number, steps: number): Promise<FuzzReport> {
  const random = createRandom(seed);
  const pulls = random.chance(0.7);
  const encoding: Encoding = random.chance(0.25) ? 'utf-8' : 'utf-16';
  const session = await startSession(world, pulls, encoding);
  let step = 0;
  try {
    const uris = [...world.files.keys()].filter((uri) => !uri.endsWith('config.yaml'));
    for (let count = 0; count < 4; count += 1) await session.open(random.pick(uris));
    for (; step < steps; step += 1) {
      await act(random, world, session);
      assert.deepEqual(session.faults, []);
    }
    await assertFresh(world, session);
    assert.deepEqual(session.faults, []);
  } catch (fault) {
    const reason = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    const mode = `${pulls ? 'pull' : 'push'}, ${encoding}`;
    session.server.kill();
    throw new Error(`seed ${seed} (${mode}), step ${step}, ${session.last()}:\n${reason}`, { cause: fault });
  }
  await session.server.stop();
  for (const [uri, text] of world.files) world.write(uri, text);
  return session.report;
}

interface Session {
  readonly server: FuzzedServer;
  readonly documents: Map<string, ClientDocument>;
  readonly questions: ReturnType<typeof questionsFor>;
  readonly encoding: Encoding;
  /** What a client that asks for findings knows of each file. */
  readonly pulled: Map<string, { readonly resultId: string | undefined; readonly items: readonly Diagnostic[] }>;
  /** What a client that is told of findings was told last; undefined where the client asks. */
  readonly pushed: Map<string, PublishDiagnosticsParams> | undefined;
  /** Logged by the server. */
  readonly faults: readonly string[];
  readonly report: { edits: number; questions: number; cancelled: number };
  /** What was done last, for the message of a failure. */
  readonly last: () => string;
  readonly open: (uri: string) => Promise<void>;
  /** Undefined when the request was cancelled or refused as it may be. @throws Error for every other refusal, and when it hangs */
  ask(question: Question, token?: CancellationToken): Promise<unknown>;
}

function capabilitiesOf(pulls: boolean, encoding: Encoding): ClientCapabilities {
  return {
    general: { positionEncodings: [encoding] },
    workspace: { workspaceEdit: { documentChanges: true }, ...(pulls ? REFRESHES : {}) },
    textDocument: {
      ...(pulls ? { diagnostic: {} } : {}),
      completion: { completionItem: { snippetSupport: true } },
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    },
  };
}

async function startSession(world: World, pulls: boolean, encoding: Encoding): Promise<Session> {
  const faults: string[] = [];
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const server = await world.start(capabilitiesOf(pulls, encoding), (connection) => {
    takeRefreshes(connection);
    connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      faults.push(message);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      pushed.set(params.uri, params);
    });
  });
  const documents = new Map<string, ClientDocument>();
  const report = { edits: 0, questions: 0, cancelled: 0 };
  let last = 'at the start';
  return {
    server,
    documents,
    questions: questionsFor(server.capabilities),
    encoding,
    pulled: new Map(),
    pushed: pulls ? undefined : pushed,
    faults,
    report,
    last: () => last,
    async open(uri) {
      const text = world.read(uri) ?? '';
      documents.set(uri, await openDocument(server.connection, uri, languageOf(uri), text, encoding));
    },
    async ask({ method, params }, token) {
      last = `${method} ${JSON.stringify(params)}`;
      report.questions += 1;
      try {
        return await inTime(
          method,
          server.connection.sendRequest<unknown>(method, params, token ?? CancellationToken.None),
        );
      } catch (refusal) {
        if (!(refusal instanceof ResponseError)) throw refusal;
        const isCancelled = token?.isCancellationRequested === true && refusal.code === LSPErrorCodes.RequestCancelled;
        if (isCancelled) report.cancelled += 1;
        const isAnswer = refusal.code === LSPErrorCodes.RequestFailed && method === 'textDocument/rename';
        if (!isCancelled && !isAnswer && refusal.code !== LSPErrorCodes.ContentModified) throw refusal;
        return undefined;
      }
    },
  };
}

function languageOf(uri: string): string {
  return uri.endsWith('.scenario.yaml') ? 'entitlement-scenario' : 'entitlement';
}

async function inTime<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  const stop = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: stop.signal }).then(
    () => Promise.reject(new Error(`${what} hangs`)),
    () => new Promise<never>(() => undefined), // answered in time
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop.abort();
  }
}

async function act(random: Random, world: World, session: Session): Promise<void> {
  const { documents } = session;
  const document = random.pick([...documents.values()]);
  const dice = random.below(100);
  if (dice < 50) await edit(random, world, session, document);
  else if (dice < 80) await askAndCheck(random, session, document);
  else if (dice < 86) await burst(random, world, session, document);
  else if (dice < 91) await openOrClose(random, world, session, document);
  else if (dice < 96) await changeOnDisk(random, world, session);
  else if (dice < 99) await pullAll(session);
  else await askStranger(random, world, session);
}

async function edit(random: Random, world: World, { report }: Session, document: ClientDocument): Promise<void> {
  report.edits += 1;
  const original = world.files.get(document.uri) ?? '';
  if (document.text().length > MAX_LENGTH || random.chance(0.08)) return document.replace(original);
  if (random.chance(0.02)) return document.replace(document.text().replace(/\r?\n/g, '\r\n'));
  const others = [...world.files.values()];
  for (let count = random.below(3); count >= 0; count -= 1)
    await document.edit(randomEdit(random, document.text(), others));
}

async function askAndCheck(random: Random, session: Session, document: ClientDocument): Promise<void> {
  const { documents, questions } = session;
  const question = random.pick(questions)({ random, document, documents });
  const answer = await session.ask(question);
  if (answer === undefined || answer === null) return;
  if (question.hasCurrentPlaces !== false) checkPlaces(answer, document, documents);
  const edited = question.check?.(answer);
  if (edited !== undefined && random.chance(0.4)) await applyEdited(session, edited);
  if (Array.isArray(answer) && answer.length > 0) await resolve(random, session, question, answer);
}

async function applyEdited({ documents }: Session, edited: Edited): Promise<void> {
  for (const [uri, text] of edited) await documents.get(uri)?.replace(text);
}

/** Lenses and completions are asked for their details, where the server offers that. */
async function resolve(
  random: Random,
  session: Session,
  { method }: Question,
  answer: readonly unknown[],
): Promise<void> {
  const { codeLensProvider, completionProvider } = session.server.capabilities;
  const item = random.pick(answer);
  if (typeof item !== 'object' || item === null) return;
  if (method === 'textDocument/codeLens' && codeLensProvider?.resolveProvider === true) {
    const lens = await session.ask({ method: 'codeLens/resolve', params: item });
    assert.ok(typeof lens === 'object' && lens !== null && 'command' in lens);
  }
  if (method === 'textDocument/completion' && completionProvider?.resolveProvider === true)
    await session.ask({ method: 'completionItem/resolve', params: item });
}

/** Several requests at once while somebody types; some are cancelled, at once or a moment later. */
async function burst(random: Random, world: World, session: Session, document: ClientDocument): Promise<void> {
  const asked: Promise<unknown>[] = [];
  for (let count = 2 + random.below(5); count > 0; count -= 1) {
    const source = new CancellationTokenSource();
    const { documents, questions } = session;
    asked.push(session.ask(random.pick(questions)({ random, document, documents }), source.token));
    const moment = random.below(4);
    if (moment === 0) source.cancel();
    if (moment === 1) setTimeout(() => source.cancel(), random.below(5));
    if (random.chance(0.5)) await edit(random, world, session, document);
  }
  await Promise.all(asked);
}

async function openOrClose(
  random: Random,
  world: World,
  { documents, open, pulled, server }: Session,
  document: ClientDocument,
): Promise<void> {
  const closed = [...world.files.keys()].filter((uri) => !documents.has(uri) && !uri.endsWith('config.yaml'));
  if (documents.size < 3 || (random.chance(0.5) && closed.length > 0)) return open(random.pick(closed));
  documents.delete(document.uri);
  pulled.delete(document.uri); // an editor forgets what it closes
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
}

async function changeOnDisk(random: Random, world: World, { server }: Session): Promise<void> {
  const uris = [...world.files.keys()];
  const uri = random.pick([...uris, `${world.folder}/titantech/new.entitlement.yaml`]);
  const text = world.read(uri);
  const { offset, remove, insert } = randomEdit(random, text ?? '', [...world.files.values()]);
  const edited = (text ?? '').slice(0, offset) + insert + (text ?? '').slice(offset + remove);
  const written = random.chance(0.3) ? undefined : random.pick([world.files.get(uri) ?? edited, edited]);
  world.write(uri, written);
  const type = written === undefined ? 3 : text === undefined ? 1 : 2;
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

/** Requests about files that are not open, do not exist, or are none of ours. */
async function askStranger(random: Random, world: World, session: Session): Promise<void> {
  const uri = random.pick([
    ...world.files.keys(),
    `${world.folder}/lost.entitlement.yaml`,
    'untitled:Untitled-1',
    '',
    '%',
  ]);
  const stranger: ClientDocument = {
    uri,
    text: () => '',
    version: () => 0,
    positionAt: () => ({ line: random.below(50), character: random.below(30) }),
    offsetAt: () => 0,
    edit: () => Promise.resolve(),
    replace: () => Promise.resolve(),
  };
  const { documents, questions } = session;
  await session.ask(random.pick(questions)({ random, document: stranger, documents }));
}

/** Asks for all findings as an editor does: with what it knows already. */
async function pullAll({ server: { connection }, documents, pulled, pushed }: Session): Promise<void> {
  if (pushed !== undefined) return;
  for (const uri of documents.keys()) {
    const previousResultId = pulled.get(uri)?.resultId;
    const report = await pull(connection, uri, previousResultId);
    if (report.kind === 'unchanged') assert.equal(report.resultId, previousResultId, `${uri} is unchanged since never`);
    else pulled.set(uri, { resultId: report.resultId, items: report.items });
  }
  const closed = [...pulled].filter(([uri]) => !documents.has(uri));
  const previousResultIds = closed.map(([uri, { resultId }]) => ({ uri, value: resultId ?? '' }));
  const { items } = await inTime(
    'workspace/diagnostic',
    connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds }),
  );
  for (const report of items)
    if (report.kind === 'full' && !documents.has(report.uri))
      pulled.set(report.uri, { resultId: report.resultId, items: report.items });
}

function pull(
  connection: ProtocolConnection,
  uri: string,
  previousResultId: string | undefined,
): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
  return inTime(uri, connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params));
}

/** What the server says of every file is what a server says that never saw an older text. */
async function assertFresh(world: World, session: Session): Promise<void> {
  const { documents, pulled, pushed, encoding } = session;
  const fresh = await startSession(world, true, encoding);
  for (const { uri, text } of documents.values())
    fresh.documents.set(uri, await openDocument(fresh.server.connection, uri, languageOf(uri), text(), encoding));
  await pullAll(fresh);
  if (pushed === undefined) await pullAll(session);
  else await untilPushed(documents, pushed);
  for (const [uri, { items }] of fresh.pulled) {
    const told = pushed === undefined ? pulled.get(uri)?.items : pushed.get(uri)?.diagnostics;
    if (pushed === undefined || documents.has(uri)) assert.deepEqual(told ?? [], items, `${uri}: stale findings`);
  }
  for (const [uri, { diagnostics }] of pushed ?? [])
    if (!documents.has(uri)) assert.deepEqual(diagnostics, [], `${uri} is closed and has findings`);
  await fresh.server.stop();
}

/** Until every document's last version was told of, and nothing more comes. */
async function untilPushed(
  documents: ReadonlyMap<string, ClientDocument>,
  pushed: ReadonlyMap<string, PublishDiagnosticsParams>,
): Promise<void> {
  const isTold = (): boolean =>
    [...documents.values()].every(({ uri, version }) => pushed.get(uri)?.version === version());
  for (let waited = 0; !isTold(); waited += 50) {
    assert.ok(waited < PATIENCE_MS, 'the findings of the last version never come');
    await sleep(50);
  }
  await sleep(400);
}
