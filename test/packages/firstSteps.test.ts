// docs/first-steps.md, walked on a fresh clone: every line as it stands, in order, and what comes out.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GIT_ENVIRONMENT } from '../support/gitEnvironment.ts';
import { cloneRepository, type Clone } from './cloneRepository.ts';

const PAGE = readFileSync('docs/first-steps.md', 'utf8');

/** Lines that need a program that is not here, or do again what the clone has. */
const NOT_HERE = ['npm ci', 'code --install-extension out/milestone.vsix'];

interface Step {
  readonly section: string;
  readonly lines: readonly string[];
  /** Lines that are printed. */
  readonly printed: readonly string[];
}

function readSteps(): readonly Step[] {
  return PAGE.split(/^## /m).flatMap((section) => {
    const [title = ''] = section.split('\n', 1);
    return [...section.matchAll(/^```sh\n([^]*?)^```(?:\n\n```text\n([^]*?)^```)?/gm)].map(([, shell, text]) => ({
      section: title,
      lines: linesOf(shell).filter((line) => !NOT_HERE.includes(line)),
      printed: linesOf(text),
    }));
  });
}

function linesOf(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('the first steps', () => {
  let clone: Clone;
  let prefix = '';

  before(() => {
    clone = cloneRepository();
    prefix = mkdtempSync(path.join(tmpdir(), 'milestone-prefix-'));
  });
  after(() => {
    clone.dispose();
    rmSync(prefix, { recursive: true, force: true });
  });

  it('leave out nothing but what cannot be here', () => {
    for (const line of NOT_HERE) assert.ok(PAGE.includes(`\n${line}\n`), line);
    assert.ok(readSteps().length >= 5);
  });

  for (const { section, lines, printed } of readSteps())
    it(`${section}: ${lines[0] ?? ''}`, () => {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
        cwd: clone.folder,
        encoding: 'utf8',
        env: {
          ...GIT_ENVIRONMENT,
          OLDPWD: clone.folder,
          npm_config_prefix: prefix,
          PATH: `${path.join(prefix, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        },
      });
      const output = `${stdout}\n${stderr}`;
      assert.equal(status, 0, `${lines.join('\n')}\n${output}`);
      const found = new Set(output.split('\n'));
      for (const line of printed) assert.ok(found.has(line), `'${line}' is not printed:\n${output}`);
    });
});
