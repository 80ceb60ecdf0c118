// What a person does to write a process: everything from the keyboard, told by role and name.
import { match, ok } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver.ts';
import type { Step } from './steps.ts';

const BROKEN = 'broken.entitlement.yaml';
const SAMPLE = 'aquaflow/aquaflow.entitlement.yaml';
const SCENARIOS = 'aquaflow/aquaflow.scenario.yaml';
const NEW_PROCESS = 'acme-support.entitlement.yaml';

function quickInput({ page }: Driver): Locator {
  return page.locator('.quick-input-widget:not([style*="display: none"])');
}

/** The text field of the open question. */
function field(driver: Driver): Locator {
  return quickInput(driver).getByRole('textbox').or(quickInput(driver).getByRole('combobox')).first();
}

/** Waits for a question by a part of what it asks: its prompt, or the placeholder of its list. */
async function awaitQuestion(driver: Driver, text: string): Promise<void> {
  const widget = quickInput(driver);
  await widget
    .filter({ has: driver.page.locator(`[placeholder*="${text}"]`) })
    .or(widget.filter({ hasText: text }))
    .first()
    .waitFor();
}

/** Types over what is there. */
async function retype(driver: Driver, text: string): Promise<void> {
  await driver.press('Control+A');
  await driver.type(text);
}

/** Types an answer and goes on. */
async function answer(driver: Driver, question: string, text: string): Promise<void> {
  await awaitQuestion(driver, question);
  await retype(driver, text);
  await driver.press('Enter');
}

/** Filters the list and takes the first row, once it is the one that was meant. */
async function choose(driver: Driver, question: string, row: string): Promise<void> {
  await awaitQuestion(driver, question);
  await driver.type(row);
  await driver.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first().waitFor();
  await driver.press('Enter');
}

export const AUTHORING_STEPS: readonly Step[] = [
  {
    name: 'New Entitlement Process asks for a name, and says so when there is none',
    run: async (driver) => {
      await driver.open('plain.yaml');
      await driver.run('Milestone: New Entitlement Process…');
      await awaitQuestion(driver, 'What is the process called');
      await driver.press('Enter');
      await quickInput(driver).getByText('A process needs a name').waitFor();
      await driver.screenshot('new-process-name');
      await retype(driver, 'Acme Support');
      await quickInput(driver).getByText('A process needs a name').waitFor({ state: 'detached' });
      await driver.press('Enter');
      await choose(driver, 'What does the process count', 'Case');
    },
  },
  {
    name: 'it offers the calendars of the workspace, and asks for zone, days and hours of new ones',
    run: async (driver) => {
      await awaitQuestion(driver, 'In which business hours');
      await driver.page.locator('.quick-input-list .monaco-list-row', { hasText: 'US Support' }).first().waitFor();
      await driver.screenshot('new-process-calendar');
      await choose(driver, 'In which business hours', 'New business hours…');
      await choose(driver, 'In which time zone', 'Europe/Warsaw');
      await choose(driver, 'On which days', 'Monday to Friday');
      await awaitQuestion(driver, 'When is the desk open');
      await retype(driver, 'nine to five');
      await quickInput(driver).getByText('Write opening and closing time').waitFor();
      await retype(driver, '9 to 5');
      await quickInput(driver).getByText('Open 09:00-17:00.').waitFor();
      await retype(driver, '09:00-17:00');
      await driver.press('Enter');
    },
  },
  {
    name: 'it goes a step back, and what was answered is still there',
    run: async (driver) => {
      await awaitQuestion(driver, 'Which tiers of customers');
      await driver.press('Control+Alt+Minus');
      await awaitQuestion(driver, 'When is the desk open');
      ok((await field(driver).inputValue()) === '09:00-17:00');
      await driver.press('Enter');
      await answer(driver, 'Which tiers of customers', 'Premium, Standard');
    },
  },
  {
    name: 'it warns of a target that will surprise, with the rule’s own words',
    run: async (driver) => {
      await awaitQuestion(driver, 'do Premium customers get a first response');
      await retype(driver, '24h');
      await quickInput(driver).getByText('3 working days').waitFor();
      await driver.screenshot('new-process-target');
      await retype(driver, '1h');
      await driver.press('Enter');
      await answer(driver, 'do Premium customers have the problem solved', '8h');
      await answer(driver, 'do Standard customers get a first response', '4h');
      await answer(driver, 'do Standard customers have the problem solved', '16h');
    },
  },
  {
    name: 'the new process is open without a problem, and its scenarios pass',
    run: async (driver) => {
      await driver.editor(NEW_PROCESS).locator('.view-line', { hasText: 'Acme Support Premium' }).first().waitFor();
      await driver.page.locator('.tab', { hasText: 'acme-support.scenario.yaml' }).waitFor();
      await driver.editor(NEW_PROCESS).getByText('1 scenario passed').first().waitFor();
      ok((await driver.editor(NEW_PROCESS).locator('.squiggly-error, .squiggly-warning').count()) === 0);
      await driver.screenshot('new-process');
    },
  },
  {
    name: 'Insert Public Holidays finds those of a state, and which calendars are there',
    run: async (driver) => {
      await driver.run('Milestone: Insert Public Holidays…');
      await choose(driver, 'Which country', 'Poland');
      await answer(driver, 'For which years', '2026-2027');
      await awaitQuestion(driver, 'On which of them');
      await driver.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Corpus Christi' }).first().waitFor();
      // The list comes in slowly.
      await driver.page.waitForTimeout(300);
      await driver.screenshot('holidays');
      await driver.press('Enter');
      await choose(driver, 'Into which set', "New set 'pl-holidays'");
      await awaitQuestion(driver, 'Which business hours observe them');
      await driver.press('Enter');
    },
  },
  {
    name: 'they are in the file, attached to the desk of that country',
    run: async (driver) => {
      const editor = driver.editor(NEW_PROCESS);
      await editor.locator('.view-line', { hasText: 'pl-holidays:' }).first().waitFor();
      await driver.page.getByText("holidays added to 'pl-holidays'").first().waitFor();
      await driver.goToLine(NEW_PROCESS, 8);
      await editor.locator('.view-line', { hasText: 'holidays: [pl-holidays]' }).first().waitFor();
      ok((await editor.locator('.squiggly-error, .squiggly-warning').count()) === 0);
      await driver.screenshot('holidays-inserted');
    },
  },
  {
    name: 'the status bar tells how the file fares, in a sentence for those who listen',
    run: async (driver) => {
      const item = driver.page.getByRole('button', { name: /^Milestone.*scenarios pass/ });
      await item.waitFor();
      match(await item.innerText(), /Milestone[\s\S]*2\/2/);
      await driver.screenshot('health');
      await driver.run('Milestone: Show Health Menu');
      await choose(driver, 'What next?', 'Show Problems');
      await driver.page.locator('.markers-panel').waitFor();
      await driver.run('View: Hide Panel');
    },
  },
  {
    name: 'New Scenario From This Process asks when the case arrives and what it says, and the scenario passes',
    run: async (driver) => {
      await driver.open(SAMPLE);
      await driver.goTo(SAMPLE, 'target: 24h');
      await driver.run('Milestone: New Scenario From This Process');
      await awaitQuestion(driver, 'When does the case of Incident Reporting arrive');
      await retype(driver, '2026-02-30T10:00');
      await quickInput(driver).getByText('A date and a time that exist').waitFor();
      await retype(driver, '2026-03-06T16:30');
      await driver.press('Enter');
      await answer(driver, 'Which field values does it have', 'Priority=High');
      const editor = driver.editor(SCENARIOS);
      await editor.locator('.view-line', { hasText: 'friday-16-30:' }).first().waitFor();
      await editor.locator('.view-line', { hasText: 'Priority: High' }).first().waitFor();
      await driver.type('late-on-friday');
      await editor.locator('.view-line', { hasText: 'late-on-friday:' }).first().waitFor();
      await editor.getByText('failed').waitFor({ state: 'detached' });
      await driver.screenshot('new-scenario');
      await driver.run('File: Revert File');
    },
  },
  {
    name: 'the walkthrough shows the product, step by step',
    run: async (driver) => {
      await driver.run('Welcome: Open Walkthrough...');
      await choose(driver, 'Select a walkthrough', 'Get Started With Milestone');
      const step = driver.page.getByRole('button', { name: /Draw the timeline of a case/ }).first();
      await step.focus();
      await driver.press('Enter');
      await driver.page.locator('.getting-started-media').locator('iframe, img').first().waitFor();
      await driver.page.waitForTimeout(500);
      await driver.screenshot('walkthrough');
      await driver.run('View: Close All Editors in Group');
    },
  },
  {
    name: 'Explain Finding opens the page of the finding at the cursor',
    run: async (driver) => {
      await driver.open(BROKEN);
      await driver.editor(BROKEN).locator('.squiggly-error').first().waitFor();
      await driver.goTo(BROKEN, 'us-suport', 'behind');
      await driver.press('ArrowLeft');
      await driver.run('Milestone: Explain Finding');
      await driver.page.locator('.tab', { hasText: 'unknown-reference' }).first().waitFor();
      const page = driver.preview.getByRole('heading', { name: 'unknown-reference' });
      await page.waitFor();
      match(await driver.preview.locator('body').innerText(), /Salesforce would refuse/);
      await driver.screenshot('explain');
      await driver.run('View: Close All Editors in Group');
    },
  },
];
