// What a new server is told in place of one that died, and what the client is told of it.
import assert from 'node:assert/strict';
import { Message } from 'vscode-languageserver-protocol';
import { createSessionMirror, type Forwarded, type SessionMirror } from '../../server/src/lsp/sessionMirror.ts';

const URI = 'file:///work/a.entitlement.yaml';
const OTHER = 'file:///work/b.entitlement.yaml';

function request(id: number, method: string, params?: object): Message {
  return sent({ id, method, params });
}

function tell(method: string, params?: object): Message {
  return sent({ method, params });
}

function sent(message: object): Message {
  return { jsonrpc: '2.0', ...message };
}

/** A session with two open files and an edit. */
function startSession(capabilities: object = {}, positionEncoding = 'utf-16'): SessionMirror {
  const mirror = createSessionMirror();
  mirror.fromClient(
    request(0, 'initialize', { capabilities, workspaceFolders: [{ uri: 'file:///work', name: 'work' }] }),
  );
  mirror.fromServer(sent({ id: 0, result: { capabilities: { positionEncoding } } }));
  mirror.fromClient(tell('initialized', {}));
  mirror.fromClient(open(URI, 'é: 1\n'));
  mirror.fromClient(open(OTHER, 'b: 1\n'));
  mirror.fromClient(edit(URI, 2, { start: 3, end: 4 }, '2'));
  return mirror;
}

function open(uri: string, text: string): Message {
  return tell('textDocument/didOpen', { textDocument: { uri, languageId: 'entitlement', version: 1, text } });
}

function edit(uri: string, version: number, { start, end }: { start: number; end: number }, text: string): Message {
  const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
  return tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
}

/** One line a message: the method or the answer, and what of it matters. */
function print(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => {
    assert.equal(message.jsonrpc, '2.0');
    if (Message.isRequest(message)) return `${message.method} ${String(message.id)} ${JSON.stringify(message.params)}`;
    if (Message.isNotification(message)) return `${message.method} ${JSON.stringify(message.params)}`;
    assert.ok(Message.isResponse(message));
    const { id, result, error } = message;
    return `answer ${String(id)} ${JSON.stringify(error === undefined ? { result } : { error })}`;
  });
}

const both = ({ toServer, toClient }: Forwarded): object => ({ server: print(toServer), client: print(toClient) });

describe('the mirror of a session', () => {
  it('says hello anew, and opens what is open as it is now', () => {
    const mirror = startSession();
    mirror.fromClient(tell('workspace/didChangeConfiguration', { settings: { milestone: {} } }));
    assert.deepEqual(print(mirror.restart().toServer), [
      'initialize restart-1 {"capabilities":{},"workspaceFolders":[{"uri":"file:///work","name":"work"}]}',
      'initialized {}',
      'workspace/didChangeConfiguration {"settings":{"milestone":{}}}',
      `textDocument/didOpen {"textDocument":{"uri":"${URI}","languageId":"entitlement","version":2,"text":"é: 2\\n"}}`,
      `textDocument/didOpen {"textDocument":{"uri":"${OTHER}","languageId":"entitlement","version":1,"text":"b: 1\\n"}}`,
    ]);
    assert.deepEqual(both(mirror.fromServer(sent({ id: 'restart-1', result: {} }))), { server: [], client: [] });
  });

  it('counts the characters of edits as client and server agreed', () => {
    const mirror = startSession({}, 'utf-8');
    // In bytes the colon is the third character, and what was edited above it.
    assert.match(print(mirror.restart().toServer).join('\n'), /"text":"é:21\\n"/);
  });

  it('says hello with the folders that there are, and answers a hello that waits', () => {
    const mirror = createSessionMirror();
    mirror.fromClient(
      request(7, 'initialize', { capabilities: {}, workspaceFolders: [{ uri: 'file:///a', name: 'a' }] }),
    );
    assert.match(print(mirror.restart().toServer).join(), /^initialize 7 /);
    mirror.fromServer(sent({ id: 7, result: {} }));
    mirror.fromClient(
      tell('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: 'file:///b', name: 'b' }], removed: [{ uri: 'file:///a', name: 'a' }] },
      }),
    );
    assert.match(print(mirror.restart().toServer).join(), /"workspaceFolders":\[\{"uri":"file:\/\/\/b","name":"b"\}\]/);
  });

  it('leaves no request of the client without an answer', () => {
    const mirror = startSession();
    mirror.fromClient(request(1, 'textDocument/hover', { textDocument: { uri: URI } }));
    mirror.fromClient(request(2, 'shutdown'));
    assert.equal(mirror.waitsFor(), URI);
    assert.deepEqual(print(mirror.restart().toClient), [
      'answer 1 {"error":{"code":-32801,"message":"The language server was started again: ask once more."}}',
      'answer 2 {"result":null}',
    ]);
    assert.equal(mirror.isShutDown(), true);
    assert.deepEqual(both(mirror.fromServer(sent({ id: 1, result: 'late' }))), { server: [], client: [] });
  });

  it('tells the questions of one server from those of the next', () => {
    const mirror = startSession();
    assert.deepEqual(print(mirror.fromServer(request(0, 'workspace/configuration', {})).toClient), [
      'workspace/configuration 0/0 {}',
    ]);
    mirror.restart();
    assert.deepEqual(print(mirror.fromServer(request(0, 'workspace/configuration', {})).toClient), [
      'workspace/configuration 1/0 {}',
    ]);
    assert.deepEqual(both(mirror.fromClient(sent({ id: '0/0', result: ['old'] }))), { server: [], client: [] });
    assert.deepEqual(print(mirror.fromClient(sent({ id: '1/0', result: ['new'] })).toServer), [
      'answer 0 {"result":["new"]}',
    ]);
  });

  it('ends the progress of a server that died, and takes back what it had registered', () => {
    const mirror = startSession({
      workspace: { diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: false } },
    });
    mirror.fromServer(
      request(0, 'client/registerCapability', {
        registrations: [{ id: 'x', method: 'workspace/didChangeWatchedFiles' }],
      }),
    );
    for (const token of ['one', 'two']) mirror.fromServer(request(1, 'window/workDoneProgress/create', { token }));
    mirror.fromServer(tell('$/progress', { token: 'one', value: { kind: 'end' } }));
    assert.deepEqual(print(mirror.restart().toClient), [
      '$/progress {"token":"two","value":{"kind":"end"}}',
      'client/unregisterCapability 1/forget {"unregisterations":[{"id":"x","method":"workspace/didChangeWatchedFiles"}]}',
      'workspace/diagnostic/refresh 1/refresh-diagnostics undefined',
    ]);
  });

  it('keeps a file from the server until it changes, and tells so beside it', () => {
    const mirror = startSession();
    const { toServer, toClient } = mirror.restart({ uri: URI, why: 'It took too long.' });
    assert.doesNotMatch(print(toServer).join(), /a\.entitlement/);
    assert.match(print(toClient).join(), /publishDiagnostics \{"uri":"[^"]*a\.entitlement\.yaml".*It took too long\./);
    assert.match(print(toClient).join(), /window\/showMessage \{"type":1,"message":"It took too long\."\}/);
    assert.deepEqual([...mirror.left()], [URI]);

    const again = mirror.fromClient(edit(URI, 3, { start: 0, end: 1 }, 'e'));
    assert.deepEqual(both(again), {
      server: [
        `$/milestone/readAgain {"uri":"${URI}"}`,
        `textDocument/didOpen {"textDocument":{"uri":"${URI}","languageId":"entitlement","version":3,"text":"e: 2\\n"}}`,
      ],
      client: [`textDocument/publishDiagnostics {"uri":"${URI}","diagnostics":[]}`],
    });
    assert.deepEqual([...mirror.left()], []);
  });

  it('waits for a file that was left twice to be saved', () => {
    const mirror = startSession();
    for (const why of ['once', 'twice']) {
      mirror.restart({ uri: URI, why });
      if (why === 'once') mirror.fromClient(edit(URI, 3, { start: 0, end: 1 }, 'e'));
    }
    assert.deepEqual(both(mirror.fromClient(edit(URI, 4, { start: 0, end: 1 }, 'f'))), { server: [], client: [] });
    assert.match(
      print(mirror.fromClient(tell('textDocument/didSave', { textDocument: { uri: URI } })).toServer).join(),
      /readAgain.*"version":4,"text":"f: 2\\n"/,
    );
  });

  it('takes a file that is not open back when it changes on disk', () => {
    const mirror = startSession();
    const closed = 'file:///work/c.entitlement.yaml';
    mirror.restart({ uri: closed, why: 'x' });
    const changed = tell('workspace/didChangeWatchedFiles', { changes: [{ uri: closed, type: 2 }] });
    assert.deepEqual(
      print(mirror.fromClient(changed).toServer).map((line) => line.split(' ')[0]),
      ['$/milestone/readAgain', 'workspace/didChangeWatchedFiles'],
    );
  });

  it('says nothing of a file that is closed while it is left', () => {
    const mirror = startSession();
    mirror.restart({ uri: URI, why: 'x' });
    const close = tell('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(both(mirror.fromClient(close)), { server: [], client: [] });
  });

  it('lets messages that are none of its business pass as they are', () => {
    const mirror = startSession();
    for (const message of [
      tell('$/cancelRequest', { id: 3 }),
      tell('$/setTrace', { value: 'off' }),
      tell('odd'),
      sent({}),
    ])
      assert.deepEqual(mirror.fromClient(message), { toServer: [message], toClient: [] });
    const log = tell('window/logMessage', { type: 1, message: 'x' });
    assert.deepEqual(mirror.fromServer(log), { toServer: [], toClient: [log] });
  });
});
