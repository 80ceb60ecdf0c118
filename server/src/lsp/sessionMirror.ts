// What a session comes to so far, from the messages between client and server: enough to bring a new server to the state of one that
// died, and to tell the client what became of what it waits for. Must not know threads, nor what requests are about.
import { LSPErrorCodes, Message } from 'vscode-languageserver-protocol';
import type { NotificationMessage, RequestMessage, ResponseMessage } from 'vscode-languageserver-protocol';
import { canonicalUri } from '../language/read/uri.ts';
import { isRecord, type UnknownRecord } from '../protocol/isRecord.ts';
import { createDocuments, type Documents } from './documents.ts';

/** Tells a server to read a file again that it was started without. */
export const READ_AGAIN = '$/milestone/readAgain';

/** What goes where. */
export interface Forwarded {
  readonly toServer: readonly Message[];
  readonly toClient: readonly Message[];
}

export interface SessionMirror {
  /** What to do with a message of the client. */
  fromClient(message: Message): Forwarded;
  /** What to do with a message of the server. */
  fromServer(message: Message): Forwarded;
  /** The file that the oldest request without an answer is about; canonical. */
  waitsFor(): string | undefined;
  /** A new server takes the place of the last one, which left its requests without an answer. @param left a file that it must do without; canonical @param why it must, for the person */
  restart(left?: { readonly uri: string; readonly why: string }): Forwarded;
  /** The files that the server does without, canonical. */
  left(): ReadonlySet<string>;
  /** Whether the client asked to shut down. */
  isShutDown(): boolean;
}

/** A file that was left twice waits until it is saved: each key that is pressed would stop the server again. */
const TRIES_WHILE_TYPING = 2;

const REFRESHES: readonly (readonly [string, string])[] = [
  ['diagnostics', 'workspace/diagnostic/refresh'],
  ['codeLens', 'workspace/codeLens/refresh'],
  ['inlayHint', 'workspace/inlayHint/refresh'],
  ['semanticTokens', 'workspace/semanticTokens/refresh'],
];

export function createSessionMirror(): SessionMirror {
  let hello: RequestMessage | undefined;
  let isInitialized = false;
  let isShutDown = false;
  let encoding: 'utf-8' | 'utf-16' = 'utf-16';
  let documents: Documents = createDocuments(encoding);
  const languages = new Map<string, string>();
  let settings: NotificationMessage | undefined;
  let generation = 0;
  /** Requests of the client without an answer. */
  const asked = new Map<RequestMessage['id'], RequestMessage>();
  /** Ids of the server's requests, as the client knows them. */
  const questions = new Map<string, RequestMessage['id']>();
  const registrations = new Map<string, string>();
  const tokens = new Set<string | number>();
  const left = new Set<string>();
  const tries = new Map<string, number>();

  const questionId = (id: unknown): string => `${generation}/${typeof id === 'number' ? '' : '"'}${String(id)}`;

  function opened(uri: string): readonly Message[] {
    const document = documents.get(uri);
    if (document === undefined) return [];
    const { version, text } = document;
    const languageId = languages.get(canonicalUri(uri)) ?? '';
    return [notification('textDocument/didOpen', { textDocument: { uri: document.uri, languageId, version, text } })];
  }

  /** The server gets another chance with a file that has changed. */
  function readAgain(uri: string): Forwarded {
    left.delete(canonicalUri(uri));
    const client = documents.get(uri)?.uri ?? uri;
    return {
      toServer: [notification(READ_AGAIN, { uri: canonicalUri(uri) }), ...opened(uri)],
      toClient: [notification('textDocument/publishDiagnostics', { uri: client, diagnostics: [] })],
    };
  }

  function fromDocument({ method, params }: NotificationMessage, message: Message): Forwarded {
    const uri = uriOf(params);
    if (uri === undefined) return toServer(message);
    const isLeft = left.has(canonicalUri(uri));
    switch (method) {
      case 'textDocument/didOpen':
        noteOpen(params);
        return isLeft ? readAgain(uri) : toServer(message);
      case 'textDocument/didChange':
        noteChange(params);
        if (!isLeft) return toServer(message);
        return (tries.get(canonicalUri(uri)) ?? 0) < TRIES_WHILE_TYPING ? readAgain(uri) : NOTHING;
      case 'textDocument/didSave':
        return isLeft ? readAgain(uri) : toServer(message);
      case 'textDocument/didClose':
        documents.close(uri);
        languages.delete(canonicalUri(uri));
        return isLeft ? NOTHING : toServer(message);
      default:
        return toServer(message);
    }
  }

  function noteOpen(params: unknown): void {
    const document = isRecord(params) && isRecord(params['textDocument']) ? params['textDocument'] : {};
    const { uri, languageId, version, text } = document;
    if (typeof uri !== 'string' || typeof text !== 'string') return;
    const language = typeof languageId === 'string' ? languageId : '';
    documents.open({
      textDocument: { uri, text, languageId: language, version: typeof version === 'number' ? version : 0 },
    });
    languages.set(canonicalUri(uri), language);
  }

  function noteChange(params: unknown): void {
    if (!isChange(params)) return;
    documents.change(params);
  }

  function noteNotification(message: NotificationMessage): Forwarded {
    const { method, params } = message;
    switch (method) {
      case 'initialized':
        isInitialized = true;
        return toServer(message);
      case 'workspace/didChangeConfiguration':
        settings = message;
        return toServer(message);
      case 'workspace/didChangeWorkspaceFolders':
        noteFolders(params);
        return toServer(message);
      case 'workspace/didChangeWatchedFiles': {
        const again = changedFiles(params).filter((uri) => left.has(canonicalUri(uri)));
        const done = again.map(readAgain);
        return {
          toServer: [...done.flatMap((each) => each.toServer), message],
          toClient: done.flatMap((each) => each.toClient),
        };
      }
      default:
        return fromDocument(message, message);
    }
  }

  /** Folders that came and went belong to the hello of the next server. */
  function noteFolders(params: unknown): void {
    const event = isRecord(params) && isRecord(params['event']) ? params['event'] : {};
    if (hello === undefined || !isRecord(hello.params)) return;
    const gone = new Set(listOf(event['removed']).map(({ uri }) => uri));
    const before = listOf(hello.params['workspaceFolders']).filter(({ uri }) => !gone.has(uri));
    hello = { ...hello, params: { ...hello.params, workspaceFolders: [...before, ...listOf(event['added'])] } };
  }

  function noteQuestion(message: RequestMessage): void {
    const params = isRecord(message.params) ? message.params : {};
    if (message.method === 'client/registerCapability')
      for (const { id, method } of listOf(params['registrations'])) registrations.set(String(id), String(method));
    if (message.method === 'client/unregisterCapability')
      for (const { id } of listOf(params['unregisterations'])) registrations.delete(String(id));
    const { token } = params;
    if (message.method === 'window/workDoneProgress/create' && isToken(token)) tokens.add(token);
  }

  /** Which refreshes the client takes. */
  function refreshes(): readonly Message[] {
    const params = hello?.params;
    const capabilities = isRecord(params) && isRecord(params['capabilities']) ? params['capabilities'] : {};
    const workspace = isRecord(capabilities['workspace']) ? capabilities['workspace'] : {};
    return REFRESHES.filter(([name]) => {
      const ability = workspace[name];
      return isRecord(ability) && ability['refreshSupport'] === true;
    }).map(([name, method]) => question(`${generation}/refresh-${name}`, method));
  }

  return {
    fromClient(message) {
      if (Message.isRequest(message)) {
        if (message.method === 'initialize') hello ??= message;
        if (message.method === 'shutdown') isShutDown = true;
        asked.set(message.id, message);
        return toServer(message);
      }
      if (Message.isResponse(message)) {
        const id = questions.get(String(message.id));
        questions.delete(String(message.id));
        if (id === undefined) return NOTHING;
        const answer: ResponseMessage = { ...message, id };
        return toServer(answer);
      }
      return Message.isNotification(message) ? noteNotification(message) : toServer(message);
    },
    fromServer(message) {
      if (Message.isRequest(message)) {
        noteQuestion(message);
        const id = questionId(message.id);
        questions.set(id, message.id);
        const question: RequestMessage = { ...message, id };
        return toClient(question);
      }
      if (Message.isResponse(message)) {
        if (message.id === null) return toClient(message);
        const request = asked.get(message.id);
        asked.delete(message.id);
        if (request === undefined) return NOTHING; // the hello of a new server
        if (request.method === 'initialize') {
          encoding = encodingOf(message.result);
          documents = createDocuments(encoding);
        }
        return toClient(message);
      }
      if (Message.isNotification(message) && message.method === '$/progress' && isRecord(message.params)) {
        const { token, value } = message.params;
        if (isToken(token) && isRecord(value) && value['kind'] === 'end') tokens.delete(token);
      }
      return toClient(message);
    },
    waitsFor() {
      for (const { params } of asked.values()) {
        const uri = uriOf(params);
        if (uri !== undefined) return canonicalUri(uri);
      }
      return undefined;
    },
    restart(without) {
      const orphans = [...asked.values()].filter(({ method }) => method !== 'initialize');
      for (const { id } of orphans) asked.delete(id);
      const ended = [...tokens].map((token) => notification('$/progress', { token, value: { kind: 'end' } }));
      const registered = [...registrations].map(([id, method]) => ({ id, method }));
      generation += 1;
      questions.clear();
      tokens.clear();
      registrations.clear();
      if (without !== undefined) {
        left.add(without.uri);
        tries.set(without.uri, (tries.get(without.uri) ?? 0) + 1);
      }
      const isWaiting = hello !== undefined && asked.has(hello.id);
      const replay = hello === undefined ? [] : [isWaiting ? hello : { ...hello, id: `restart-${generation}` }];
      const open = documents.all().flatMap(({ uri }) => (left.has(canonicalUri(uri)) ? [] : opened(uri)));
      return {
        toServer: [
          ...replay,
          ...(isInitialized
            ? [notification('initialized', {}), ...(settings === undefined ? [] : [settings]), ...open]
            : []),
        ],
        toClient: [
          ...orphans.map(({ id, method }) => unanswered(id, method)),
          ...ended,
          ...(registered.length === 0
            ? []
            : [question(`${generation}/forget`, 'client/unregisterCapability', { unregisterations: registered })]),
          ...(without === undefined ? [] : notifyLeft(without, documents.get(without.uri)?.uri ?? without.uri)),
          ...(isInitialized ? refreshes() : []),
        ],
      };
    },
    left: () => left,
    isShutDown: () => isShutDown,
  };
}

const NOTHING: Forwarded = { toServer: [], toClient: [] };

function toServer(...messages: readonly Message[]): Forwarded {
  return { toServer: messages, toClient: [] };
}

function toClient(...messages: readonly Message[]): Forwarded {
  return { toServer: [], toClient: messages };
}

function notification(method: string, params: UnknownRecord): NotificationMessage {
  return { jsonrpc: '2.0', method, params };
}

function question(id: string, method: string, params?: UnknownRecord): RequestMessage {
  return params === undefined ? { jsonrpc: '2.0', id, method } : { jsonrpc: '2.0', id, method, params };
}

/** Asking to shut down is answered all the same: there is nothing left to be shut down. */
function unanswered(id: RequestMessage['id'], method: string): ResponseMessage {
  if (method === 'shutdown') return { jsonrpc: '2.0', id, result: null };
  return {
    jsonrpc: '2.0',
    id,
    error: { code: LSPErrorCodes.ContentModified, message: 'The language server was started again: ask once more.' },
  };
}

/** What a person is told of a file that is not looked at: beside it, and once in a message. */
function notifyLeft({ why }: { readonly why: string }, uri: string): readonly Message[] {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const diagnostic = { range, severity: 1, source: 'milestone', message: why };
  return [
    notification('textDocument/publishDiagnostics', { uri, diagnostics: [diagnostic] }),
    notification('window/showMessage', { type: 1, message: why }),
  ];
}

function uriOf(params: unknown): string | undefined {
  const document = isRecord(params) ? params['textDocument'] : undefined;
  const uri = isRecord(document) ? document['uri'] : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

function listOf(value: unknown): readonly UnknownRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function changedFiles(params: unknown): readonly string[] {
  const changes = isRecord(params) ? listOf(params['changes']) : [];
  return changes.flatMap(({ uri }) => (typeof uri === 'string' ? uri : []));
}

function isToken(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isChange(params: unknown): params is Parameters<Documents['change']>[0] {
  if (!isRecord(params) || uriOf(params) === undefined || !Array.isArray(params['contentChanges'])) return false;
  return params['contentChanges'].every((change) => isRecord(change) && typeof change['text'] === 'string');
}

function encodingOf(result: unknown): 'utf-8' | 'utf-16' {
  const capabilities = isRecord(result) ? result['capabilities'] : undefined;
  return isRecord(capabilities) && capabilities['positionEncoding'] === 'utf-8' ? 'utf-8' : 'utf-16';
}
