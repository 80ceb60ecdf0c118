// What a workspace that is not trusted gets: reading and preview, and nothing that runs a program.
import type { Step } from './steps.ts';

const SCENARIOS = 'cloudnine/cloudnine.scenario.yaml';

export const RESTRICTED_STEPS: readonly Step[] = [
  {
    name: 'the window is in restricted mode',
    run: async (driver) => {
      await driver.page.locator('.monaco-workbench').waitFor();
      await driver.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    },
  },
  {
    name: 'a timeline is shown',
    run: async (driver) => {
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Open Timeline Preview');
      await driver.preview.locator('.lane').nth(2).waitFor();
    },
  },
  {
    name: 'comparing with git HEAD says that git does not run here, and what does',
    run: async (driver) => {
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Compare Timelines With Git HEAD');
      const toasts = driver.page.locator('.notifications-toasts .notification-list-item');
      await toasts.filter({ hasText: 'not trusted' }).waitFor();
      await driver.screenshot('compare-restricted');
    },
  },
  {
    name: 'comparing with another file works',
    run: async (driver) => {
      await driver.open(SCENARIOS);
      await driver.run('Milestone: Compare Timelines With File…');
      await driver.pick('aquaflow.entitlement.yaml');
      await driver.preview.getByRole('heading', { name: 'Compared with aquaflow.entitlement.yaml' }).waitFor();
    },
  },
];
