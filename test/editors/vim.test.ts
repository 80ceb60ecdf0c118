// A session in Debian's Vim with ALE, with the configuration that docs/editors.md shows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian puts ALE: its users add it with `vim-addons install ale`, which links to it. */
const ALE = '/usr/share/vim-ale';

const DESK =
  'businessHours:\n  us-desk: { name: Desk, timeZone: America/New_York, hours: { weekdays: 09:00-17:00 } }\n';
const MAIN = `imports: [./desk.entitlement.yaml]
milestoneTypes: { answer: {} }
processes:
  support:
    businessHours: us-dsk
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h, completeWhen: { Status: Done } }
`;

describe('Vim', () => {
  let folder = '';
  const told = new Map<string, unknown>();

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-vim-'));
    const [, config = ''] = /^```vim\n([\s\S]*?)^```/m.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
    assert.match(config, /ale#linter#Define/);
    assert.ok(existsSync(ALE), 'Debian has vim-ale');
    writeFileSync(path.join(folder, 'vimrc'), `set nocompatible runtimepath^=${ALE}\nfiletype plugin on\n${config}`);
    writeFileSync(path.join(folder, 'desk.entitlement.yaml'), DESK);
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), MAIN);
    const program = path.join(folder, 'milestone');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('dist/cli.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    const { stdout, stderr, error } = spawnSync(
      'vim',
      ['-e', '-s', '-u', 'vimrc', '-i', 'NONE', '-S', path.resolve('test/editors/session.vim')],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 150_000,
        env: { ...process.env, HOME: folder, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
      },
    );
    assert.equal(error, undefined, 'Vim runs');
    const lines = existsSync(path.join(folder, 'told.jsonl'))
      ? readFileSync(path.join(folder, 'told.jsonl'), 'utf8')
      : '';
    for (const line of lines.split('\n').filter((each) => each !== '')) {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'name' in said && 'value' in said)
        told.set(String(said.name), said.value);
    }
    assert.equal(told.get('stopped'), 'yes', `the session comes to its end: ${lines}${stderr}${stdout}`);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the files for what they are', () => {
    assert.equal(told.get('filetype'), 'yaml.entitlement');
  });

  it('shows findings, and takes them back when they are cured', () => {
    assert.match(JSON.stringify(told.get('findings')), /'us-dsk'.*Did you mean 'us-desk'/);
    assert.equal(told.get('cured'), 'yes');
  });

  it('shows deadlines as plain text, and leads to definitions', () => {
    assert.match(String(told.get('hover')), /is due/);
    assert.doesNotMatch(String(told.get('hover')), /\*\*|\| *--/);
    assert.equal(told.get('definition'), 'desk.entitlement.yaml');
  });
});
