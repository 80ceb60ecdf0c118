// Every configuration of docs/assistants.md starts a server that answers.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

interface Entry {
  readonly command: string;
  readonly args: readonly string[];
}

/** The servers that a block of JSON names, wherever they stand in it. */
function entriesOf(value: unknown): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('command' in value && 'args' in value && typeof value.command === 'string' && Array.isArray(value.args))
    return [{ command: value.command, args: value.args.map(String) }];
  return Object.values(value).flatMap((each: unknown) => entriesOf(each));
}

describe('docs/assistants.md', () => {
  const page = readFileSync('docs/assistants.md', 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']): unknown => JSON.parse(json));
  let folder = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-bin-'));
    symlinkSync(path.resolve('dist/cli.js'), path.join(folder, 'milestone'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('names a server in each block', () =>
    assert.deepEqual(
      blocks.map((block) => entriesOf(block).length),
      [1, 1, 1, 1],
    ));

  it('lists the tools that there are', async function () {
    if (process.platform === 'win32') this.skip(); // a link is no program there
    for (const { command, args } of blocks.flatMap(entriesOf)) {
      const client = new Client({ name: 'test', version: '1' });
      const env = { PATH: [folder, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter) };
      await client.connect(new StdioClientTransport({ command, args: [...args], env, stderr: 'pipe' }));
      const { tools } = await client.listTools();
      for (const { name } of tools) assert.ok(page.includes(`\`${name}\``), name);
      assert.equal(tools.length, 9);
      await client.close();
    }
  });
});
