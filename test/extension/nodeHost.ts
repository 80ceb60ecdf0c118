// `npm run test:vscode`: the grammar, then the suite in the Node extension host of a real VS Code, whose window is a headless
// Chromium.
import { join } from 'node:path';
import { checkGrammar } from '../grammar/checkGrammar.ts';
import { addOutcomes, report, watchRun, type Outcome } from './rig/automation.ts';
import { ROOT } from './rig/cache.ts';
import { commitAll } from './rig/commitAll.ts';
import { copyObserver } from './rig/copyObserver.ts';
import { copySamples } from './rig/copySamples.ts';
import { fetchServer } from './rig/fetchServer.ts';
import { openBrowser } from './rig/openBrowser.ts';
import { startServer } from './rig/startServer.ts';

const TIMEOUT_MS = 180_000;

async function runGrammar(): Promise<Outcome> {
  const problems = await checkGrammar(fetchServer().extensions);
  console.log(problems ?? '  ✔ the grammar gives every scope that test/grammar asks for');
  return problems === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runSuite(): Promise<Outcome> {
  const workspace = copySamples();
  commitAll(workspace.folder);
  const observer = copyObserver();
  const server = await startServer({ runsTests: true, extensionsFolder: observer.folder });
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
    return await finished;
  } finally {
    await browser.close();
    server.stop();
    observer.dispose();
    workspace.dispose();
  }
}

async function run(): Promise<number> {
  return report(addOutcomes([await runGrammar(), await runSuite()]));
}

void run().then((code) => process.exit(code));
