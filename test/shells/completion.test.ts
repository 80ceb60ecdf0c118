// What `milestone completion` prints, loaded into the shells that it is for, completes what a person has begun. PowerShell is not among
// them: it comes neither from npm nor from Debian.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCommand, loadCommands } from '../../server/src/commands/all.ts';
import { runCli } from '../support/runCli.ts';

let folder = '';

function runShell(shell: string, args: readonly string[], input = ''): string {
  const { stdout, stderr, error } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8', input, timeout: 60_000 });
  if (error !== undefined) throw new Error(`${shell} does not start: ${error.message}`);
  assert.equal(stderr, '', shell);
  return stdout;
}

/** The words that a shell offers for the last word of a line. */
type Ask = (line: string) => readonly string[];

const askBash: Ask = (line) => {
  const words = line.split(/(?<==)|(?==)| /).map((word) => `'${word}'`);
  const script = `source ./bash; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _milestone; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return runShell('bash', ['--norc', '-c', script]).split('\n').filter(Boolean);
};

const askFish: Ask = (line) =>
  runShell('fish', ['--no-config', '-c', 'source ./fish; complete -C $argv[1]', line])
    .split('\n')
    .filter(Boolean)
    .map((told) => told.split('\t')[0] ?? '');

/** Types into an interactive zsh, with a key that tells what its completion function has added. */
const askZsh: Ask = (line) => {
  const script = `
    zmodload zsh/zpty
    zpty z zsh -f -i
    say() { zpty -w z "$1" }
    say 'PROMPT=; autoload -Uz compinit; compinit -u -d ./dump; source ./zsh; setopt no_beep'
    say 'compadd() { local -a found; builtin compadd -O found "$@"; print -rl -- "offers:"$^found; builtin compadd "$@" }'
    say 'finish() { print -r -- "at-the-end"; exit }; zle -N finish; bindkey "^X" finish'
    say 'print at-the-"start"'
    while zpty -r z answer; do [[ $answer == *at-the-start* ]] && break; done
    zpty -n -w z "$LINE_TO_COMPLETE"$'\\t'
    zpty -n -w z $'\\x18'
    while zpty -r z answer; do print -r -- "$answer"; [[ $answer == *at-the-end* ]] && break; done`;
  const told = runShell('zsh', ['-f', '-c', `LINE_TO_COMPLETE=${JSON.stringify(line)}\n${script}`]);
  return [...new Set([...told.matchAll(/offers:(\S+)/g)].map(([, word = '']) => word))];
};

const SHELLS: readonly [string, Ask][] = [
  ['bash', askBash],
  ['fish', askFish],
  ['zsh', askZsh],
];

describe('completion of command lines', () => {
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-shells-'));
    writeFileSync(path.join(folder, 'support.entitlement.yaml'), '');
    for (const [shell] of SHELLS) {
      const { code, stdout } = await runCli(folder, ['completion', shell]);
      assert.equal(code, 0);
      writeFileSync(path.join(folder, shell), stdout);
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [shell, ask] of SHELLS)
    describe(`by ${shell}`, () => {
      it('offers every command', async () => {
        const names = (await loadCommands()).map(({ name }) => name);
        const offered = ask('milestone ');
        assert.deepEqual(
          names.filter((name) => !name.includes(' ') && !offered.includes(name)),
          [],
        );
      });

      it('offers sub-commands, and what is theirs', () => {
        assert.ok(ask('milestone backtest m').includes('merge'));
        assert.ok(ask('milestone backtest sup').join(' ').includes('support.entitlement.yaml'));
        assert.deepEqual(ask('milestone backtest merge --prop'), ['--propose']);
        assert.deepEqual(ask('milestone backtest merge --cas'), []);
        assert.ok(ask('milestone backtest merge sup').join(' ').includes('support.entitlement.yaml'));
      });

      it('offers the flags of the command', () => {
        assert.deepEqual(ask('milestone validate --max'), ['--max-warnings']);
        assert.ok(ask('milestone due support.entitlement.yaml --').includes('--at'));
      });

      it('offers what a flag takes', async () => {
        const { format } = (await loadCommand('validate'))?.flags ?? {};
        assert.ok(format?.type === 'format');
        assert.deepEqual([...ask('milestone validate --format ')].sort(), [...format.choices].sort());
        assert.ok(ask('milestone simulate --out sup').join(' ').includes('support.entitlement.yaml'));
      });

      it('offers words that stand without a flag', () => {
        assert.deepEqual(ask('milestone explain no-war'), ['no-warning']);
        assert.ok(ask('milestone validate --max-warnings 0 sup').includes('support.entitlement.yaml'));
        assert.deepEqual([...ask('milestone completion ')].sort(), ['bash', 'fish', 'powershell', 'zsh']);
      });
    });
});
