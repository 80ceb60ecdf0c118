// `npm run test:desktop`: the same suite in desktop VS Code, downloaded, or the one that VSCODE_EXECUTABLE names.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { readClosingLine, report, type Outcome } from './rig/automation.ts';
import { OBSERVER, ROOT } from './rig/cache.ts';
import { copySamples } from './rig/copySamples.ts';

async function run(): Promise<number> {
  const executable = process.env['VSCODE_EXECUTABLE'];
  const workspace = copySamples();
  const notes = mkdtempSync(join(tmpdir(), 'milestone-desktop-'));
  const closing = join(notes, 'closing-line');
  try {
    await runTests({
      ...(executable === undefined ? { version: 'stable' } : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: [ROOT, OBSERVER],
      extensionTestsPath: join(ROOT, 'out', 'test', 'node'),
      extensionTestsEnv: { MILESTONE_CLOSING_LINE: closing },
      launchArgs: [
        workspace.folder,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--enable-proposed-api=milestone.test-observer',
      ],
    });
    return report(outcomeIn(closing));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = outcomeIn(closing);
    return report(outcome.failed > 0 ? outcome : { ...outcome, problem: reason });
  } finally {
    workspace.dispose();
    rmSync(notes, { recursive: true, force: true });
  }
}

/** The window's output has much in it that looks like a closing line, so the suite leaves its own in a file. */
function outcomeIn(file: string): Outcome {
  const outcome = existsSync(file) ? readClosingLine(readFileSync(file, 'utf8')) : undefined;
  return outcome ?? { passed: 0, failed: 0, problem: 'VS Code ended before the suite did' };
}

void run().then((code) => process.exit(code));
