// Runs the steps of a story in order; the first that fails ends it, with a picture of what was on the screen.
import type { Outcome } from '../rig/automation.ts';
import type { Driver } from './driver.ts';

export interface Step {
  /** What a person sees. */
  readonly name: string;
  readonly run: (driver: Driver) => Promise<void>;
}

export async function runSteps(title: string, steps: readonly Step[], driver: Driver): Promise<Outcome> {
  console.log(`\n  ${title}`);
  for (const [index, step] of steps.entries()) {
    const started = Date.now();
    try {
      await step.run(driver);
      console.log(`    ✔ ${step.name} (${Date.now() - started}ms)`);
    } catch (error) {
      console.log(`    ✘ ${step.name}`);
      console.error(error);
      await driver.screenshot(`failure ${step.name}`);
      const untried = steps.length - index - 1;
      if (untried > 0) console.log(`    … ${untried} more not tried`);
      return { passed: index, failed: 1 };
    }
  }
  return { passed: steps.length, failed: 0 };
}
