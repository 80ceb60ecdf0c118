// Entry of the suite in a Node extension host: VS Code calls `run`.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { closingLine } from './closingLine.ts';

export async function run(): Promise<void> {
  const grep = process.env['MOCHA_GREP'];
  const mocha = new Mocha({ ui: 'bdd', color: false, reporter: 'spec', timeout: 30_000, ...(grep && { grep }) });
  // The tests are in this bundle: no file for mocha to load, but its globals are needed first.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.ts');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const line = closingLine(runner.stats, failures);
      const file = process.env['MILESTONE_CLOSING_LINE'];
      if (file !== undefined) writeFileSync(file, line);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
