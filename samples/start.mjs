// What `npm start` shows: the main job on a real sample, in the terminal and as a page.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const page = path.join('out', 'friday-afternoon.html');

/** Runs the command line as a user would; ends with its exit code when it fails. */
function milestone(...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 2);
}

const sample = ['simulate', 'samples/cloudnine/cloudnine.scenario.yaml', '--scenario', 'friday-afternoon'];
milestone(...sample);
milestone(...sample, '--format', 'html', '--out', page);

console.log(`
The same timeline as a page:   ${path.join(root, page)}
Any other deadline:            node dist/cli.js due samples/cloudnine/cloudnine.entitlement.yaml --at 2026-03-06T16:30
Every scenario of the samples: node dist/cli.js test samples
In VS Code:                    code ${root}   then press F5, open samples/cloudnine/cloudnine.scenario.yaml,
                               and run "Milestone: Simulate Sample Case" from the palette (Ctrl+Shift+P)`);
