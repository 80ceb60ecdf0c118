// A session in CodeMirror's own LSP client, in Chromium, with the page that docs/editors.md shows and the server of the web in a worker.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { openBrowser, type OpenBrowser } from '../extension/rig/openBrowser.ts';

const URI = 'file:///sla/main.entitlement.yaml';
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

/** What the test asks of the page, beside what docs/editors.md shows. */
const DRIVER = `
import { openEditor } from 'docs-page';
import { forEachDiagnostic, forceLinting } from '@codemirror/lint';
import { startCompletion, currentCompletions } from '@codemirror/autocomplete';
import { formatDocument, renameSymbol } from '@codemirror/lsp-client';
window.editor = {
  open: (options) => { window.view = openEditor(document.body, options); },
  text: () => window.view.state.doc.toString(),
  select: (text, offset) => {
    const at = window.view.state.doc.toString().indexOf(text) + offset;
    window.view.dispatch({ selection: { anchor: at } });
    window.view.focus();
  },
  replace: (text, by) => {
    const from = window.view.state.doc.toString().indexOf(text);
    window.view.dispatch({ changes: { from, to: from + text.length, insert: by }, selection: { anchor: from + by.length } });
  },
  findings: () => {
    const messages = [];
    forEachDiagnostic(window.view.state, ({ message }) => messages.push(message));
    return messages;
  },
  complete: () => startCompletion(window.view),
  completions: () => currentCompletions(window.view.state).map(({ label }) => label),
  format: () => formatDocument(window.view),
  rename: () => renameSymbol(window.view),
  coords: (text, offset) => window.view.coordsAtPos(window.view.state.doc.toString().indexOf(text) + offset),
};
`;

async function bundlePage(): Promise<string> {
  const page = /^## CodeMirror\n[\s\S]*?^\`\`\`js\n([\s\S]*?)^\`\`\`/m.exec(
    readFileSync('docs/editors.md', 'utf8'),
  )?.[1];
  assert.ok(page, 'docs/editors.md has a page');
  const { outputFiles } = await build({
    stdin: { contents: DRIVER, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [
      {
        name: 'the page of docs/editors.md',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^docs-page$/ }, () => ({ path: 'docs-page', namespace: 'docs' }));
          bundle.onLoad({ filter: /./, namespace: 'docs' }, () => ({
            contents: page,
            resolveDir: process.cwd(),
            loader: 'js',
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

async function serve(script: string): Promise<{ readonly server: Server; readonly endpoint: string }> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '');
    if (name === 'page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (/^server(?:Requests)?\.js$/.test(name))
      response.setHeader('content-type', 'text/javascript').end(readFileSync(path.join('dist/web', name)));
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><body><script src="page.js"></script></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { server, endpoint: `127.0.0.1:${address.port}` };
}

describe('CodeMirror', () => {
  let server: Server;
  let browser: OpenBrowser;

  /** Calls what the driver has put into the page. */
  const ask = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    browser.page.evaluate(`window.editor[${JSON.stringify(name)}](...${JSON.stringify(args)})`);

  async function until<Value>(
    what: string,
    read: () => Promise<Value>,
    isThere: (value: Value) => boolean,
  ): Promise<Value> {
    let value = await read();
    for (let round = 0; !isThere(value); round += 1) {
      assert.ok(round < 600, `${what}: ${JSON.stringify(value)}`);
      await browser.page.waitForTimeout(100);
      value = await read();
    }
    return value;
  }

  const findings = (): Promise<string> => ask('findings').then((messages) => JSON.stringify(messages));

  before(async () => {
    const served = await serve(await bundlePage());
    server = served.server;
    browser = await openBrowser(served.endpoint);
    await browser.page.goto(`http://${served.endpoint}/`);
    await ask('open', { uri: URI, text: MAIN, files: { 'file:///sla/desk.entitlement.yaml': DESK } });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('shows findings of the file and of what it imports, and takes them back when they are cured', async () => {
    await until('the finding', findings, (told) => told.includes('us-dsk') && told.includes("Did you mean 'us-desk'"));
    await ask('replace', 'us-dsk', 'us-desk');
    await until('the cure', findings, (told) => !told.includes('us-dsk'));
  });

  it('completes what is imported', async () => {
    await ask('replace', 'businessHours: us-desk', 'businessHours: us');
    await ask('complete');
    await until(
      'ids',
      () => ask('completions'),
      (labels) => Array.isArray(labels) && labels.includes('us-desk'),
    );
    await ask('replace', 'businessHours: us', 'businessHours: us-desk');
  });

  it('tells deadlines on hover', async () => {
    const place = await ask('coords', 'target: 1h', 9);
    assert.ok(typeof place === 'object' && place !== null && 'left' in place && 'top' in place);
    const [x, y] = [Number(place.left), Number(place.top)];
    const hover = browser.page.locator('.cm-tooltip-hover, .cm-lsp-hover-tooltip').first();
    await until(
      'the hover',
      async () => {
        await browser.page.mouse.move(x + 40, y + 60);
        await browser.page.mouse.move(x + 2, y + 5);
        await browser.page.waitForTimeout(500);
        return (await hover.isVisible()) ? hover.innerText() : '';
      },
      (text) => text.includes('is due'),
    );
    await browser.page.mouse.move(600, 700);
  });

  it('renames a definition and what names it', async () => {
    await ask('select', 'answer: {}', 2);
    await ask('rename');
    const input = browser.page.locator('.cm-dialog input, .cm-panel input').first();
    await input.fill('first-answer');
    await input.press('Enter');
    await until(
      'both places',
      () => ask('text').then(String),
      (text) => text.split('first-answer').length === 3,
    );
  });

  it('lays the file out', async () => {
    await ask('format');
    const text = await until(
      'the layout',
      () => ask('text').then(String),
      (each) => each.includes('exit: {'),
    );
    assert.match(text, /businessHours: us-desk/);
  });
});
