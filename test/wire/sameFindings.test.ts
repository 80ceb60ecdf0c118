// The editor and the command line say the same about the same files, in the same words, at the same places: both built programs
// look at samples and corpus, and everything that both of them tell is compared.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import type { FindingsJson } from '../../server/src/protocol/findings.ts';
import { startLspClient } from '../support/lspClient.ts';
import { PULLING } from '../support/pulling.ts';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];
const CONFIGURATION = `rules: { no-actions: warning, target-too-short: off }
fields: { Case.Tier__c: [Gold, Silver] }
`;

/** A line for each finding, with everything that a person sees of it. */
type Lines = readonly string[];

function lineOf(parts: {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: unknown;
  readonly related: readonly unknown[];
}): string {
  return JSON.stringify([parts.file, parts.range, parts.severity, parts.code, parts.message, parts.related]);
}

describe('the editor and the command line', () => {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'milestone-same-')));
    for (const name of ['samples', 'test/corpus/right', 'test/corpus/wrong', 'test/fixes'])
      cpSync(name, path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, 'test/milestone.config.yaml'), CONFIGURATION);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function askCommandLine(): Lines {
    const cli = path.resolve('dist/cli.js');
    const { stdout, stderr } = spawnSync(process.execPath, [cli, 'validate', '.', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    assert.equal(stderr, '');
    const { findings } = parseFindings(stdout);
    return findings.map(lineOf);
  }

  async function askEditor(): Promise<Lines> {
    const client = await startLspClient({
      capabilities: PULLING,
      folders: [pathToFileURL(folder).href],
    });
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.equal(await client.stop(), 0);
    return items.flatMap((report) =>
      report.kind === 'full' ? report.items.map((item) => read(report.uri, item)) : [],
    );
  }

  function nameOf(uri: string): string {
    return path.relative(folder, fileURLToPath(uri)).split(path.sep).join('/');
  }

  function read(uri: string, { code, severity, message, range, relatedInformation = [] }: Diagnostic): string {
    return lineOf({
      file: nameOf(uri),
      code: String(code),
      severity: SEVERITIES[severity ?? 0] ?? '',
      message: typeof message === 'string' ? message : message.value,
      range,
      related: relatedInformation.map(({ location, message: why }) => ({
        file: nameOf(location.uri),
        range: location.range,
        message: why,
      })),
    });
  }

  it('say the same about samples and corpus', async () => {
    const [told, shown] = [askCommandLine(), await askEditor()];
    assert.ok(told.length > 150, `only ${told.length} findings are compared`);
    assert.deepEqual(shown.toSorted(), told.toSorted());
  });
});

function parseFindings(json: string): FindingsJson {
  const parsed: unknown = JSON.parse(json);
  assert.ok(isFindings(parsed));
  return parsed;
}

function isFindings(value: unknown): value is FindingsJson {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings);
}
