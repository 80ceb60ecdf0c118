// Entry of the suite in a browser's extension host, a web worker: mocha's browser build is part of the bundle.
import 'mocha/mocha.js';
import { closingLine } from './closingLine.ts';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000 });
  await import('./all.ts');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      closingLine(runner.stats, failures);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
