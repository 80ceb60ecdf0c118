// Files that nobody wrote on purpose – huge, binary, broken off anywhere – give findings in the editor and on the command line, and
// never a crash or a hang. Both built programs are asked.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { createRandom } from '../fuzz/random.ts';
import { generateFile } from '../support/generateFile.ts';
import { startLspClient } from '../support/lspClient.ts';
import { stepNow } from '../support/depth.ts';
import { PULLING } from '../support/pulling.ts';

const MEGABYTE = 2 ** 20;
/** Longer than anything takes, on a busy machine too: what is not done by then hangs. */
const PATIENCE_MS = 240_000;

/** Of so many prefixes one is tried. */
const STEP = stepNow(41);

function binary(length: number): Buffer {
  const random = createRandom(7);
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

type Files = Readonly<Record<string, Buffer | string>>;

const NO_TEXT: Files = {
  'binary.entitlement.yaml': binary(100_000),
  'zeros.entitlement.yaml': Buffer.alloc(10_000),
  'utf-16.entitlement.yaml': Buffer.from('milestoneTypes: {}\n', 'utf16le'),
  'latin-1.entitlement.yaml': Buffer.from('milestoneTypes: { a: { name: Prüfung } }\n', 'latin1'),
  'binary.scenario.yaml': binary(1000),
};

const BAD: Files = {
  'huge.entitlement.yaml': generateFile(10_000).repeat(32),
  'one-line.entitlement.yaml': `milestoneTypes: { ${'a: {}, '.repeat((10 * MEGABYTE) / 7)} }`,
  'deep.entitlement.yaml': '['.repeat(10 * MEGABYTE),
  'dashes.entitlement.yaml': '- '.repeat(5 * MEGABYTE),
  'blank.entitlement.yaml': '\n'.repeat(10 * MEGABYTE),
  'comments.entitlement.yaml': '# nothing\n'.repeat(MEGABYTE),
  'bomb.entitlement.yaml': [...'abcdefghij']
    .map(
      (name, index, names) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
          .join()}]`,
    )
    .join('\n'),
  'recursive.entitlement.yaml': 'milestoneTypes: &a { b: *a }\nprocesses: &p\n  p: *p\n',
  'itself.entitlement.yaml': 'imports: [./itself.entitlement.yaml]\n',
  'anchors.entitlement.yaml': `milestoneTypes:\n  t: &t {}\n${Array.from({ length: 20_000 }, (_, i) => `  t${i}: *t\n`).join('')}`,
  'recursive.scenario.yaml': 'use: ./huge.entitlement.yaml\nscenarios: &s\n  one: *s\n',
};

function inFolder<Answer>(files: Files, look: (folder: string) => Answer): Answer {
  const folder = mkdtempSync(path.join(tmpdir(), 'milestone-bad-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runCommandLine(cwd: string): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [path.resolve('dist/cli.js'), 'validate', '.', '--format', 'json'],
    { cwd, encoding: 'utf8', maxBuffer: 1e9, timeout: PATIENCE_MS },
  );
  assert.equal(signal, null, 'hangs');
  return { stdout, stderr, status };
}

/** The findings that the command line prints, by file. */
function validate(folder: string): ReadonlyMap<string, number> {
  const { stdout, stderr, status } = runCommandLine(folder);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  const parsed: unknown = JSON.parse(stdout);
  assert.ok(typeof parsed === 'object' && parsed !== null && 'findings' in parsed && Array.isArray(parsed.findings));
  const counts = new Map<string, number>();
  for (const finding of parsed.findings.map((each: unknown) => each)) {
    assert.ok(typeof finding === 'object' && finding !== null && 'file' in finding);
    counts.set(String(finding.file), (counts.get(String(finding.file)) ?? 0) + 1);
  }
  return counts;
}

/** Larger than the host reads. */
function isTooLarge(name: string): boolean {
  return Buffer.byteLength(BAD[name] ?? '') > 5_000_000;
}

describe('bad input', () => {
  it('is refused on the command line where it is larger than 5 MB, by name', () => {
    const names = Object.keys(BAD).filter(isTooLarge);
    assert.ok(names.length > 0);
    const large = Object.fromEntries(names.map((name) => [name, BAD[name] ?? '']));
    const { stderr, status } = inFolder(large, runCommandLine);
    assert.equal(status, 2);
    for (const name of names) assert.ok(stderr.includes(`'${name}' is not read: it is larger than 5 MB.`), stderr);
  });

  it('gives findings on the command line, file by file', () => {
    const small = Object.fromEntries(Object.entries(BAD).filter(([name]) => !isTooLarge(name)));
    const counts = inFolder(small, validate);
    for (const name of Object.keys(small))
      if (name !== 'anchors.entitlement.yaml') assert.ok((counts.get(name) ?? 0) > 0, `nothing about ${name}`);
  });

  it('that is no text is refused on the command line, by name and with what to do', () => {
    for (const [name, content] of Object.entries(NO_TEXT)) {
      const { stdout, stderr, status } = inFolder({ [name]: content }, runCommandLine);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`^milestone: '${name}' is [^\\n]*\\.\\n[^\\n]*\\.\\n$`));
    }
  });

  it('gives findings in the editor, where everything else is answered too', async () => {
    const client = await startLspClient({ capabilities: PULLING });
    const log: string[] = [];
    client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
    for (const [name, content] of Object.entries({ ...NO_TEXT, ...BAD })) {
      const textDocument = { uri: pathToFileURL(`/bad/${name}`).href };
      const text = content.toString();
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'entitlement', version: 1, text },
      });
      const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument,
      });
      // What an editor decoded may be as good as new.
      const isRight = /^(anchors|latin-1)/.test(name);
      assert.ok(report.kind === 'full' && (isRight || report.items.length > 0), `nothing about ${name}`);
      assert.ok(report.items.length <= 1000, `${report.items.length} findings in ${name}`);
      for (const method of ['hover', 'completion', 'documentHighlight', 'definition'])
        await client.connection.sendRequest(`textDocument/${method}`, {
          textDocument,
          position: { line: 0, character: 3 },
        });
      for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'formatting', 'documentLink'])
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument, options: {} });
      await client.connection.sendNotification('textDocument/didClose', { textDocument });
    }
    assert.deepEqual(log, []);
    assert.equal(await client.stop(), 0);
  });

  it('breaks off anywhere: every prefix of every sample is read on the command line', () => {
    const prefixes: Record<string, string> = {};
    for (const file of globSync('samples/**/*.yaml')) {
      const text = readFileSync(file, 'utf8');
      const [name, ...suffix] = path.basename(file).split('.');
      for (let length = 0; length < text.length; length += STEP)
        prefixes[`${name}-${length}.${suffix.join('.')}`] = text.slice(0, length);
    }
    const counts = inFolder(prefixes, validate);
    assert.ok(counts.size > Object.keys(prefixes).length * 0.6, 'nearly every prefix has something wrong with it');
  });
});
