// Times what a person waits for while typing in a document of a language server. Must not know which server it is.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import type { LspClient } from '../support/lspClient.ts';
import { openDocument, type ClientDocument, type OffsetEdit } from '../support/clientDocument.ts';
import type { ServerPeer } from './serverPeers.ts';

interface Keystroke extends OffsetEdit {
  readonly kind: 'value' | 'comment' | 'new line' | 'half a key' | 'undo';
}

/** All in milliseconds, but the memory. */
export interface ServerFigures {
  /** From a keystroke to its findings, where they are pushed; the fixed wait is part of it. */
  readonly pushed: readonly number[];
  /** The same where the client asks for them; empty for a server that cannot be asked. */
  readonly pulled: ReadonlyMap<Keystroke['kind'], readonly number[]>;
  readonly hover: readonly number[];
  readonly completion: readonly number[];
  /** Completion that is asked for at once after a keystroke, as editors do. */
  readonly typedCompletion: readonly number[];
  /** Resident memory after all of it, in MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Shows that a server knows the schema. */
const MISTAKE = 'processes: { support: { colour: red } }\n';

const URI = 'file:///bench/large.entitlement.yaml';

/** @param rounds how many places of the document are typed at, spread over the whole of it */
export async function measureServer(peer: ServerPeer, text: string, rounds: number): Promise<ServerFigures> {
  const pulled = new Map<Keystroke['kind'], number[]>();
  if (peer.canBePulled) {
    const client = await peer.start(true);
    const document = await openDocument(client.connection, URI, peer.languageId, text);
    const pull = (): Promise<unknown> => client.connection.sendRequest('textDocument/diagnostic', identify(document));
    await pull();
    for (const { kind, ms } of await type(document, rounds, pull)) pulled.set(kind, [...(pulled.get(kind) ?? []), ms]);
    await client.stop();
  }
  const client = await peer.start(false);
  const told = listenForFindings(client);
  const document = await openDocument(client.connection, URI, peer.languageId, MISTAKE);
  if ((await told(peer.fixedWaitMs, document.version())).count === 0)
    throw new Error(`${peer.name} finds nothing wrong: it does not know the schema`);
  await document.replace(text);
  await told(peer.fixedWaitMs, document.version());
  const pushed = await type(document, rounds, async () => (await told(peer.fixedWaitMs, document.version())).at);
  return {
    pulled,
    pushed: pushed.map(({ ms }) => ms),
    hover: await askAt(client, document, 'textDocument/hover', HOVERED, rounds),
    completion: await askAt(client, document, 'textDocument/completion', COMPLETED, rounds),
    typedCompletion: await completeWhileTyping(client, document, rounds),
    memory: await stopAndWeigh(client),
  };
}

/** Milliseconds from before the process is started to the findings of a document; the client says hello at once. */
export async function measureStart(peer: ServerPeer, text: string): Promise<number> {
  const started = performance.now();
  const client = await peer.start(peer.canBePulled);
  const told = listenForFindings(client);
  const document = await openDocument(client.connection, URI, peer.languageId, text);
  if (peer.canBePulled) await client.connection.sendRequest('textDocument/diagnostic', identify(document));
  const ms = peer.canBePulled
    ? performance.now() - started
    : (await told(peer.fixedWaitMs, document.version())).at - started;
  await client.stop();
  return ms;
}

function identify({ uri }: ClientDocument): object {
  return { textDocument: { uri } };
}

/** A message with findings: when it came, and how many there were. */
interface Told {
  readonly at: number;
  readonly count: number;
}

/**
 * Gives a function that waits for the findings of a version. A server may tell of broken YAML at once, and of
 * everything when its fixed wait is over: what counts is the last of it, so after each message the same time again must stay silent.
 */
function listenForFindings({ connection }: LspClient): (fixedWaitMs: number, version: number) => Promise<Told> {
  const heard: (Told & { readonly version: number })[] = [];
  let wanted = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const { version = wanted, diagnostics } = params;
    heard.push({ version, at: performance.now(), count: diagnostics.length });
  });
  return async (fixedWaitMs, version) => {
    wanted = version;
    heard.splice(0);
    const asked = performance.now();
    for (;;) {
      await sleep(10);
      const last = heard.findLast((each) => each.version === version);
      if (last === undefined || last.at - asked < fixedWaitMs) continue;
      if (performance.now() - last.at >= last.at - asked - fixedWaitMs + 20) return last;
    }
  };
}

/** Types at places spread over the document and takes everything back. @param findings resolves when the findings are there */
async function type(
  document: ClientDocument,
  rounds: number,
  findings: () => Promise<unknown>,
): Promise<readonly { readonly kind: Keystroke['kind']; readonly ms: number }[]> {
  const measured: { kind: Keystroke['kind']; ms: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { kind, ...edit } of keystrokesOf(document.text(), (round + 0.5) / rounds)) {
      const started = performance.now();
      await document.edit(edit);
      const at = await findings();
      measured.push({ kind, ms: (typeof at === 'number' ? at : performance.now()) - started });
    }
  return measured;
}

/** In a value, in a comment, a new line in a map and a key half typed on it, and all of it undone. */
function keystrokesOf(text: string, share: number): readonly Keystroke[] {
  const behind = (pattern: RegExp): number => placeOf(text, pattern, share, (match) => match.length);
  const [value, comment, line] = [behind(/name: Desk \d+/g), behind(/# The first answer/g), behind(/target: 7h/g)];
  const indented = '\n        ';
  const key = line + indented.length;
  return [
    { kind: 'value', offset: value, remove: 0, insert: 'x' },
    { kind: 'undo', offset: value, remove: 1, insert: '' },
    { kind: 'comment', offset: comment, remove: 0, insert: 'x' },
    { kind: 'undo', offset: comment, remove: 1, insert: '' },
    { kind: 'new line', offset: line, remove: 0, insert: indented },
    { kind: 'half a key', offset: key, remove: 0, insert: 'c' },
    { kind: 'half a key', offset: key + 1, remove: 0, insert: 'l' },
    { kind: 'undo', offset: line, remove: indented.length + 2, insert: '' },
  ];
}

/** Values and keys that both servers have something to say about. */
const HOVERED = [/target: (?=3h)/g, /complete(?=When)/g, /businessHours: desk(?=-)/g, /time(?=Zone)/g];
const COMPLETED = [/pause(?=When)/g, /clock: (?=process)/g, /businessHours: (?=desk)/g, /timeZone: (?=[A-Z])/g];

async function askAt(
  { connection }: LspClient,
  document: ClientDocument,
  method: string,
  patterns: readonly RegExp[],
  rounds: number,
): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const pattern of patterns) {
      const offset = placeOf(document.text(), pattern, (round + 0.5) / rounds, (match) => match.length);
      const params = { ...identify(document), position: document.positionAt(offset) };
      const started = performance.now();
      await connection.sendRequest(method, params);
      measured.push(performance.now() - started);
    }
  return measured;
}

async function completeWhileTyping(
  { connection }: LspClient,
  document: ClientDocument,
  rounds: number,
): Promise<readonly number[]> {
  const measured: number[] = [];
  const insert = '\n        c';
  for (let round = 0; round < rounds * 2; round += 1) {
    const offset = placeOf(document.text(), /target: 7h/g, (round + 0.5) / rounds / 2, (match) => match.length);
    const started = performance.now();
    await document.edit({ offset, remove: 0, insert });
    const position = document.positionAt(offset + insert.length);
    await connection.sendRequest('textDocument/completion', { ...identify(document), position });
    measured.push(performance.now() - started);
    await document.edit({ offset, remove: insert.length, insert: '' });
    await connection.sendRequest('textDocument/hover', { ...identify(document), position });
  }
  return measured;
}

/** The match that lies at this share of all matches. @param inside how far behind its start the place is */
function placeOf(text: string, pattern: RegExp, share: number, inside: (match: string) => number): number {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(matches.length * share)];
  if (match === undefined) throw new Error(`the document has no ${String(pattern)}`);
  return match.index + inside(match[0]);
}

async function stopAndWeigh(client: LspClient): Promise<number | undefined> {
  const status = await readFile(`/proc/${client.processId}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  await client.stop();
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
