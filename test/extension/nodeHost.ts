// `npm run test:vscode`: the suite in the Node extension host of a real VS Code, whose window is a headless Chromium.
import { join } from 'node:path';
import { watchRun, report } from './rig/automation.ts';
import { ROOT } from './rig/cache.ts';
import { copySamples } from './rig/copySamples.ts';
import { openBrowser } from './rig/openBrowser.ts';
import { startServer } from './rig/startServer.ts';

const TIMEOUT_MS = 180_000;

async function run(): Promise<number> {
  const workspace = copySamples();
  const server = await startServer({ runsTests: true });
  const browser = await openBrowser(server.endpoint);
  try {
    const { finished } = await watchRun(browser.page, TIMEOUT_MS);
    const remote = (path: string): string => `vscode-remote://${server.endpoint}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(ROOT)],
      ['extensionTestsPath', remote(join(ROOT, 'out', 'test', 'node'))],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder: workspace.folder, payload: JSON.stringify(payload) });
    await browser.page.goto(`http://${server.endpoint}/?${query.toString()}`);
    return report(await finished);
  } finally {
    await browser.close();
    server.stop();
    workspace.dispose();
  }
}

process.exit(await run());
