// `npm run test:web`: the same suite in VS Code for the browser, where extension and language server are web workers.
import { join } from 'node:path';
import { watchRun, report } from './rig/automation.ts';
import { ROOT } from './rig/cache.ts';
import { copySamples } from './rig/copySamples.ts';
import { openBrowser } from './rig/openBrowser.ts';
import { serveWeb } from './rig/serveWeb.ts';

const TIMEOUT_MS = 180_000;

async function run(): Promise<number> {
  const workspace = copySamples();
  const web = await serveWeb({ folder: workspace.folder, tests: join(ROOT, 'out', 'test', 'web.js') });
  const browser = await openBrowser(web.endpoint);
  try {
    const { finished } = await watchRun(browser.page, TIMEOUT_MS);
    await browser.page.goto(`http://${web.endpoint}/`);
    return report(await finished);
  } finally {
    await browser.close();
    web.stop();
    workspace.dispose();
  }
}

void run().then((code) => process.exit(code));
