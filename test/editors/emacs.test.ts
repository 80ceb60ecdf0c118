// A session in Debian's Emacs with Eglot, with the configuration that docs/editors.md shows.
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
    exit:   { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h, completeWhen: { Status: Done } }
`;

/** Emacs 28 has Eglot and the YAML mode as packages of Debian. */
const PACKAGES = "(progn (require 'package) (package-initialize) (require 'yaml-mode) (require 'eglot))";

describe('Emacs', () => {
  let folder = '';
  const told = new Map<string, unknown>();

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-emacs-'));
    const [, config = ''] = /^```lisp\n([\s\S]*?)^```/m.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
    assert.match(config, /eglot-server-programs/);
    writeFileSync(path.join(folder, 'init.el'), config);
    writeFileSync(path.join(folder, 'desk.entitlement.yaml'), DESK);
    writeFileSync(path.join(folder, 'main.entitlement.yaml'), MAIN);
    const program = path.join(folder, 'milestone');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('dist/cli.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    const session = path.resolve('test/editors/session.el');
    const { stdout, stderr, error } = spawnSync(
      'emacs',
      ['--batch', '--eval', PACKAGES, '-l', 'init.el', '-l', session],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 150_000,
        env: { ...process.env, HOME: folder, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
      },
    );
    assert.equal(error, undefined, 'Emacs runs');
    for (const line of stdout.split('\n').filter((each) => each.startsWith('{'))) {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'name' in said && 'value' in said)
        told.set(String(said.name), said.value);
    }
    assert.equal(told.get('stopped'), 'yes', `the session ends, and the server with it: ${stderr}${stdout}`);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows findings, and takes them back when they are cured', () => {
    assert.match(JSON.stringify(told.get('findings')), /'us-dsk'.*Did you mean 'us-desk'/);
    assert.equal(told.get('cured'), 'yes');
  });

  it('shows deadlines, leads to definitions and completes them', () => {
    assert.match(String(told.get('hover')), /is due/);
    assert.deepEqual(told.get('definition'), ['desk.entitlement.yaml']);
    assert.deepEqual(told.get('completion'), ['us-desk']);
  });

  it('renames and lays out', () => {
    assert.equal(told.get('renamed'), 2);
    assert.equal(told.get('formatted'), 'yes');
  });
});
