// Serves the preview's page to a plain browser as VS Code would to a webview: the same policy, theme variables and page functions,
// without VS Code.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pageHtml } from '../../../client/src/preview/pageHtml.ts';
import type { ToView } from '../../../server/src/protocol/preview.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export type ThemeName = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** The variables that matter, as VS Code's own default themes set them. */
const THEMES: Readonly<Record<ThemeName, { readonly classes: string; readonly colors: readonly string[] }>> = {
  light: { classes: 'vscode-light', colors: ['#ffffff', '#3b3b3b', '#3b3b3b', '#005fb8', '#cecece'] },
  dark: { classes: 'vscode-dark', colors: ['#1f1f1f', '#cccccc', '#9d9d9d', '#0078d4', '#3c3c3c'] },
  'high-contrast': { classes: 'vscode-high-contrast', colors: ['#000000', '#ffffff', '#ffffff', '#f38518', '#6fc3df'] },
  'high-contrast-light': {
    classes: 'vscode-high-contrast vscode-high-contrast-light',
    colors: ['#ffffff', '#292929', '#292929', '#006bbd', '#0f4a85'],
  },
};
const VARIABLES: readonly string[] = [
  'editor-background',
  'editor-foreground',
  'descriptionForeground',
  'focusBorder',
  'dropdown-border',
];

// What the page posts is kept for the tests to read.
const FAKE_API = `
  window.posted = [];
  window.saved = null;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.posted.push(message),
    setState: (state) => { window.saved = state; },
  });`;

function showFirst(message: ToView): string {
  return `window.addEventListener('load', () => window.postMessage(${JSON.stringify(message)}, '*'));`;
}

export interface PreviewServer {
  /** Host and port. */
  readonly endpoint: string;
  address(theme: ThemeName): string;
  close(): void;
}

/** @param minify as the package has it @param first what the extension would send once the page listens */
export async function servePreview({
  minify = false,
  first,
}: { readonly minify?: boolean; readonly first?: ToView } = {}): Promise<PreviewServer> {
  const view = path.join(root, 'client/src/preview/view');
  const { outputFiles } = await build({
    entryPoints: { preview: path.join(view, 'main.ts'), style: path.join(view, 'style.css') },
    bundle: true,
    minify,
    write: false,
    outdir: 'memory',
    format: 'iife',
    target: 'es2022',
  });
  const files = new Map([
    ...outputFiles.map((file) => [path.basename(file.path), file.text] as const),
    ['fake.js', first === undefined ? FAKE_API : `${FAKE_API}\n${showFirst(first)}`] as const,
  ]);
  const server = createServer(({ url = '/' }, response) => answer(url.slice(1), files, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the preview server does not listen');
  const endpoint = `127.0.0.1:${listening.port}`;
  return { endpoint, address: (theme) => `http://${endpoint}/${theme}.html`, close: () => server.close() };
}

function answer(name: string, files: ReadonlyMap<string, string>, response: ServerResponse): void {
  const theme = Object.entries(THEMES).find(([key]) => name === `${key}.html` || name === `${key}.css`)?.[1];
  const file = files.get(name);
  const [type, body] =
    theme === undefined
      ? [name.endsWith('.css') ? 'text/css' : 'text/javascript', file]
      : name.endsWith('.css')
        ? [
            'text/css',
            `:root { ${VARIABLES.map((key, at) => `--vscode-${key}: ${theme.colors[at] ?? ''};`).join(' ')} }`,
          ]
        : ['text/html', pageOf(name, theme.classes)];
  if (body === undefined) response.statusCode = 404;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.end(body ?? '');
}

/** As a webview gets it, with the theme and the functions that VS Code would put there. */
function pageOf(name: string, classes: string): string {
  const page = pageHtml({ style: 'style.css', script: 'preview.js', source: "'self'", nonce: 'n' });
  const added = `<link rel="icon" href="data:," /><link rel="stylesheet" href="${name.replace('.html', '.css')}" />`;
  return page
    .replace('<link', `${added}<link`)
    .replace('<body>', `<body class="${classes}"><script nonce="n" src="fake.js"></script>`);
}

/** Has everything laid out that otherwise waits to be looked at: axe leaves out what is not. */
const LAY_OUT = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})();`;

/** The source of axe-core, to run in the page. */
export function readAxe(): string {
  return `${LAY_OUT}\n${readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')}`;
}
