// Whole sessions of an assistant with the built `milestone mcp`, by the client of the protocol's own library, in both of the
// protocol's generations: with `initialize`, and with everything in each request.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { execFileSync } from 'node:child_process';
import { Client, type CallToolResult } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';

const CLI = path.resolve('dist/cli.js');

interface Session {
  readonly call: (name: string, input: Record<string, unknown>) => Promise<CallToolResult>;
  readonly client: Client;
}

interface SessionOptions {
  /** Folders that the client has open; absent: it knows no such thing. */
  readonly roots?: readonly string[];
  readonly cwd?: string;
  readonly args?: readonly string[];
  readonly mode?: 'legacy' | 'auto';
}

describe('milestone mcp', () => {
  let base = '';
  let open = '';
  const clients: Client[] = [];

  before(() => {
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-mcp-')));
    open = path.join(base, 'open');
    mkdirSync(open);
    for (const name of ['cloudnine.entitlement.yaml', 'cloudnine.scenario.yaml'])
      cpSync(path.join('samples/cloudnine', name), path.join(open, name));
    mkdirSync(path.join(base, 'secret'));
    writeFileSync(path.join(base, 'secret', 'plan.entitlement.yaml'), 'processes: { plan: SECRET }\n');
    symlinkSync(path.join(base, 'secret'), path.join(open, 'way-out'));
    symlinkSync(path.join(base, 'secret', 'plan.entitlement.yaml'), path.join(open, 'link.entitlement.yaml'));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  async function connect({ roots, cwd = open, args = [], mode = 'legacy' }: SessionOptions = {}): Promise<Session> {
    const client = new Client(
      { name: 'test', version: '1' },
      { capabilities: roots === undefined ? {} : { roots: {} }, versionNegotiation: { mode } },
    );
    clients.push(client);
    if (roots !== undefined)
      client.setRequestHandler('roots/list', () => ({
        roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })),
      }));
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', ...args], cwd, stderr: 'pipe' }),
    );
    return { client, call: (name, input) => client.callTool({ name, arguments: input }) };
  }

  function textOf({ content }: CallToolResult): string {
    return content.map((each) => (each.type === 'text' ? each.text : '')).join('\n');
  }

  /** A property of what a tool answered for programs, by its path. */
  function dataOf({ structuredContent }: CallToolResult, ...keys: readonly string[]): unknown {
    return keys.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([each]) => each === key)?.[1]
          : undefined,
      structuredContent,
    );
  }

  async function refusal(result: Promise<CallToolResult>): Promise<string> {
    const answer = await result;
    assert.equal(answer.isError, true, textOf(answer));
    assert.equal(answer.structuredContent, undefined);
    return textOf(answer);
  }

  for (const mode of ['legacy', 'auto'] as const)
    it(`offers tools that say what they take, and answers each of them: ${mode}`, async () => {
      const { client, call } = await connect({ roots: [open], mode });
      const { tools } = await client.listTools();
      const names = ['validate', 'validate_text', 'due', 'simulate', 'test', 'diff', 'explain', 'format', 'schema'];
      assert.deepEqual(
        tools.map(({ name }) => name),
        names,
      );
      for (const { name, description, inputSchema, annotations } of tools) {
        assert.ok((description ?? '').length > 60, name);
        assert.equal(inputSchema['additionalProperties'], false, name);
        for (const [key, schema] of Object.entries(inputSchema.properties ?? {}))
          assert.match(JSON.stringify(schema), /"description":"[^"]{15,}/, `${name}: ${key}`);
        assert.equal(annotations?.readOnlyHint, name !== 'format', name);
      }
      const file = 'cloudnine.entitlement.yaml';
      const due = await call('due', { file, at: ['2026-03-06T16:30'], milestone: 'first-response' });
      assert.match(textOf(due), /Mon 2026-03-09 09:30/);
      assert.equal(dataOf(due, 'due', '0', 'target'), '2026-03-09T09:30:00.000-04:00');
      const timeline = await call('simulate', { file: 'cloudnine.scenario.yaml', picture: true });
      assert.match(textOf(timeline), /First Response/);
      assert.equal(dataOf(timeline, 'scenario'), 'friday-afternoon');
      const picture = timeline.content.find((each) => each.type === 'resource');
      assert.match(JSON.stringify(picture), /"mimeType":"image\/svg\+xml".*<svg/);
      const own = await call('simulate', { file, at: '2026-03-06T16:30', fields: { Priority: 'High' } });
      assert.equal(dataOf(own, 'milestones', '0', 'target'), '2026-03-09T09:30:00.000-04:00');
      const test = await call('test', { paths: ['cloudnine.scenario.yaml'] });
      assert.equal(dataOf(test, 'passed'), 4);
      const found = await call('validate', { paths: [file, 'cloudnine.scenario.yaml'] });
      assert.deepEqual(dataOf(found, 'findings'), []);
      const text = 'processes:\n  a: { name: A, active: true, exit: { when: { IsClosed: true } }, milestnes: [] }\n';
      const wrong = await call('validate_text', { text, name: 'new.entitlement.yaml' });
      assert.match(textOf(wrong), /milestnes/);
      assert.equal(dataOf(wrong, 'findings', '0', 'code'), 'schema');
      assert.match(textOf(await call('explain', { code: 'no-warning' })), /^# no-warning/);
      assert.match(textOf(await call('explain', {})), /never-completes/);
      assert.match(textOf(await call('schema', { kind: 'entitlement' })), /"businessHours"/);
      assert.match(textOf(await call('schema', { kind: 'scenario', part: 'scenarios' })), /description/);
      const changed = await call('diff', { before: file, after: file });
      assert.deepEqual(dataOf(changed, 'processes'), []);
    });

  it('changes no file but the one that it is asked to format', async () => {
    const { call } = await connect({ roots: [open] });
    const file = path.join(open, 'untidy.entitlement.yaml');
    writeFileSync(file, 'processes:   {}\n');
    const looked = await call('format', { file });
    assert.equal(dataOf(looked, 'text'), 'processes: {}\n');
    assert.equal(readFileSync(file, 'utf8'), 'processes:   {}\n');
    const written = await call('format', { file: 'untidy.entitlement.yaml', write: true });
    assert.equal(dataOf(written, 'written'), true);
    assert.equal(readFileSync(file, 'utf8'), 'processes: {}\n');
    assert.equal(dataOf(await call('format', { text: 'a:   1\n' }), 'text'), 'a: 1\n');
    assert.match(await refusal(call('format', { text: 'a: [' })), /syntax/);
    assert.match(await refusal(call('format', { text: 'a: 1', write: true })), /Name the file/);
    rmSync(file);
  });

  it('reads nothing outside the folders that the client has open, through links neither', async () => {
    const { call } = await connect({ roots: [open], cwd: base });
    const outside = [
      path.join(base, 'secret', 'plan.entitlement.yaml'),
      '../secret/plan.entitlement.yaml',
      'way-out/plan.entitlement.yaml',
      'way-out',
      'link.entitlement.yaml',
      pathToFileURL(path.join(base, 'secret', 'plan.entitlement.yaml')).href,
      '/etc/passwd',
      base,
    ];
    for (const given of outside) {
      assert.match(await refusal(call('validate', { paths: [given] })), /lies outside the open folders/, given);
      assert.match(await refusal(call('format', { file: given, write: true })), /lies outside the open folders/, given);
      assert.match(await refusal(call('diff', { before: given })), /lies outside the open folders/, given);
    }
    const through = await call('validate_text', {
      text: 'imports: [../secret/plan.entitlement.yaml, ./link.entitlement.yaml, ./way-out/plan.entitlement.yaml]\n',
      name: 'new.entitlement.yaml',
    });
    assert.doesNotMatch(JSON.stringify(through), /SECRET/);
    assert.match(
      await refusal(call('validate_text', { text: '', name: '../secret/a.entitlement.yaml' })),
      /lies outside/,
    );
    assert.match(await refusal(call('validate', { paths: ['gone.entitlement.yaml'] })), /does not exist/);
    assert.doesNotMatch(JSON.stringify(await call('validate', {})), /SECRET/);
  });

  it('reads the folder that it was started in, or those of the command line, when the client has none', async () => {
    const file = 'cloudnine.entitlement.yaml';
    const here = await connect();
    assert.deepEqual(dataOf(await here.call('validate', { paths: [file] }), 'findings'), []);
    const named = await connect({ cwd: base, args: ['secret'] });
    assert.match(await refusal(named.call('validate', { paths: [path.join(open, file)] })), /lies outside/);
    const root = await connect({ cwd: path.parse(base).root });
    assert.match(await refusal(root.call('validate', { paths: [path.join(open, file)] })), /No folder is open/);
    assert.match(textOf(await root.call('explain', { code: 'no-warning' })), /no-warning/, 'needs no file');
  });

  it('compares with revisions only where the whole repository is open', async () => {
    const repository = path.join(base, 'repository');
    mkdirSync(path.join(repository, 'sla'), { recursive: true });
    const file = path.join(repository, 'sla', 'a.entitlement.yaml');
    const text = readFileSync('samples/cloudnine/cloudnine.entitlement.yaml', 'utf8');
    writeFileSync(file, text);
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-q', '-m', 'a'],
    ])
      execFileSync('git', args, { cwd: repository, env: GIT_ENVIRONMENT, stdio: 'pipe' });
    writeFileSync(file, text.replace('target: 1h', 'target: 30m'));
    const whole = await connect({ roots: [repository] });
    assert.match(textOf(await whole.call('diff', { before: 'git:HEAD' })), /30m/);
    assert.match(await refusal(whole.call('diff', { before: 'git:HEAD:sla' })), /names no revision/);
    const part = await connect({ roots: [path.join(repository, 'sla')] });
    assert.match(await refusal(part.call('diff', { before: 'git:HEAD' })), /reaches beyond the open folders/);
    assert.match(textOf(await part.call('validate', { paths: ['a.entitlement.yaml'] })), /No findings/);
  });

  it('shows what files hold, and does nothing of it', async () => {
    writeFileSync(
      path.join(open, 'hostile.entitlement.yaml'),
      'milestoneTypes:\n  m: { name: "a\\u202eb\\e[31m" }\n  "n\\u2066x": { name: "a\\u202eb\\e[31m" }\n',
    );
    const { call } = await connect({ roots: [open] });
    const found = await call('validate', { paths: ['hostile.entitlement.yaml'] });
    assert.ok(Array.isArray(dataOf(found, 'findings')));
    assert.doesNotMatch(JSON.stringify(found), /\u202e|\u2066|\u001b|\\u001b/);
    rmSync(path.join(open, 'hostile.entitlement.yaml'));
  });

  it('tells what is wrong with a question, and how to go on', async () => {
    const { call } = await connect({ roots: [open] });
    const file = 'cloudnine.entitlement.yaml';
    assert.match(await refusal(call('due', { file })), /at/);
    assert.match(await refusal(call('due', { file, at: ['-'] })), /pattern/);
    assert.match(
      await refusal(call('due', { file, at: ['2026-03-06T16:30'], milestone: 'first-respnse' })),
      /Did you mean/,
    );
    assert.match(await refusal(call('due', { file, at: ['2026-03-06T16:30'], no: 1 })), /additional/i);
    assert.match(await refusal(call('simulate', { file: 'cloudnine.scenario.yaml', scenario: 'no' })), /no scenario/i);
    assert.match(await refusal(call('explain', { code: 'no-warnin' })), /Did you mean/);
    assert.match(await refusal(call('schema', { kind: 'entitlement', part: 'no' })), /There are .*processes/);
    assert.match(await refusal(call('validate', { paths: ['-'] })), /does not exist/);
    assert.match(await refusal(call('validate', { paths: ['**/*.yaml'] })), /does not exist/);
    assert.match(await refusal(call('diff', { before: 'git:--output=x' })), /names no revision/);
  });

  it('goes on after what is no message, and ends with the client', async () => {
    const server = spawn(process.execPath, [CLI, 'mcp'], { cwd: open, stdio: 'pipe' });
    let out = '';
    server.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
    server.stdin.write('nonsense\n{"jsonrpc":"2.0"}\n[1]\n{"jsonrpc":"2.0","id":7,"method":"no/such"}\n');
    const hello = {
      jsonrpc: '2.0',
      id: 8,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
    };
    server.stdin.write(`${JSON.stringify(hello)}\n`);
    await new Promise<void>((resolve) => server.stdout.on('data', () => out.includes('"id":8') && resolve()));
    assert.match(out, /"serverInfo":\{"name":"milestone"/);
    for (const line of out.trim().split('\n'))
      assert.equal(typeof JSON.parse(line), 'object', 'nothing else is printed');
    server.stdin.end();
    assert.equal(await ended, 0);
  });
});
