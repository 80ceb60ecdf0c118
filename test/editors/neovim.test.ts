// A session in Debian's Neovim, with the configuration that docs/editors.md shows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DESK =
  'businessHours:\n  us-desk: { name: Desk, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }\n';
const MAIN = `imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: {} }
processes:
  support:
    businessHours: us-dsk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h, violations: [{ actions: [] }] }
`;

describe('Neovim', () => {
  let folder = '';
  const told = new Map<string, unknown>();

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-neovim-'));
    const [, config = ''] = /^```lua\n([\s\S]*?)^```/m.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
    writeFileSync(path.join(folder, 'init.lua'), config);
    writeFileSync(path.join(folder, 'desk.entitlement.yaml'), DESK);
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), MAIN);
    const program = path.join(folder, 'milestone');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('dist/cli.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    const args = ['--headless', '-n', '-u', 'init.lua', '-c', `luafile ${path.resolve('test/editors/session.lua')}`];
    const { stdout, stderr, error } = spawnSync('nvim', args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    });
    assert.equal(error, undefined, 'Neovim runs');
    for (const line of stdout.split('\n').filter((each) => each.startsWith('{'))) {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'name' in said && 'value' in said)
        told.set(String(said.name), said.value);
    }
    assert.equal(told.get('stopped'), 0, `the session ends, and the server with it: ${stderr}${stdout}`);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows findings, whose cure it applies', () => {
    assert.match(JSON.stringify(told.get('findings')), /'us-dsk'.*Did you mean 'us-desk'/);
    assert.deepEqual(told.get('cured'), ['    businessHours: us-desk', false]);
  });

  it('shows deadlines, and leads to definitions and through the outline', () => {
    assert.match(String(told.get('hover')), /is due/);
    assert.equal(told.get('definition'), 1);
    assert.equal(told.get('outline'), 3);
  });

  it('completes keys', () => {
    const labels = told.get('completion');
    assert.ok(Array.isArray(labels) && labels.includes('description'), JSON.stringify(labels));
  });

  it('sees what another program does to an imported file', () => {
    assert.match(JSON.stringify(told.get('changed')), /us-desk/);
  });
});
