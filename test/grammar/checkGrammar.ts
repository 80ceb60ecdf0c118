// The grammar's test file against VS Code's own YAML grammar, which it builds upon. Needs no window.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/**
 * @param extensions the folder of VS Code's built-in extensions
 * @returns the runner's report, or undefined when every scope is where it should be
 */
export function checkGrammar(extensions: string): Promise<string | undefined> {
  const runner = createRequire(__filename).resolve('vscode-tmgrammar-test/dist/unit.js');
  const folder = join(extensions, 'yaml', 'syntaxes');
  const grammars = readdirSync(folder).flatMap((file) => ['--grammar', join(folder, file)]);
  return new Promise((settle) => {
    // Our own grammar is found in package.json.
    execFile(process.execPath, [runner, ...grammars, 'test/grammar/*.yaml'], { cwd: ROOT }, (error, stdout, stderr) =>
      settle(error === null ? undefined : `${error.message}\n${stdout}${stderr}`),
    );
  });
}
