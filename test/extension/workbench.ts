// `npm run test:ui`: the packaged extension in the real workbench, driven as a person does it, on both kinds of VS Code.
// Leaves screenshots in out/screenshots.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addOutcomes, report, type Outcome } from './rig/automation.ts';
import { ROOT } from './rig/cache.ts';
import { copySamples } from './rig/copySamples.ts';
import { openBrowser } from './rig/openBrowser.ts';
import { serveWeb } from './rig/serveWeb.ts';
import { withWorkbench } from './rig/withWorkbench.ts';
import { ACCESSIBILITY_STEPS } from './ui/accessibilityStory.ts';
import { compareSteps } from './ui/compareStory.ts';
import { RESTRICTED_STEPS } from './ui/restrictedStory.ts';
import { drive, type Driver } from './ui/driver.ts';
import { AUTHORING_STEPS } from './ui/authoringStory.ts';
import { withoutMouse } from './ui/keyboard.ts';
import { COUNTING_STEP, keyboardSteps } from './ui/keyboardStory.ts';
import { EDITOR_STEPS, PICTURE_STEPS, PREVIEW_STEPS, RELOAD_STEPS } from './ui/story.ts';
import { REPLAY_STEPS } from './ui/replayStory.ts';
import { SCENARIO_STEPS } from './ui/scenarioStory.ts';
import { METADATA_STEPS } from './ui/metadataStory.ts';
import { runSteps, type Step } from './ui/steps.ts';
import { TEST_STEPS } from './ui/testsStory.ts';

const VSIX = join(ROOT, 'out', 'milestone.vsix');

/** Hands, and what is done with them. */
interface Story {
  readonly driver: Driver;
  readonly steps: readonly Step[];
}

/** @param begin called before the workbench is opened, with the workspace's folder */
function onServer(
  name: string,
  begin: (driver: Driver, folder: string) => Story,
  isRestricted = false,
): Promise<Outcome> {
  return withWorkbench({ vsix: VSIX, isRestricted }, async ({ page, address, folder }) => {
    const { driver, steps } = begin(drive(page, folder), folder);
    await page.goto(address);
    return runSteps(name, steps, driver);
  });
}

const byKeyboard = (driver: Driver, folder: string): Story => ({
  driver: withoutMouse(driver, folder),
  steps: [COUNTING_STEP, ...AUTHORING_STEPS, ...keyboardSteps(folder)],
});

const storyOf = (driver: Driver, folder: string): Story => ({
  driver,
  steps: [...EDITOR_STEPS, ...PREVIEW_STEPS, ...RELOAD_STEPS, ...PICTURE_STEPS, ...compareSteps(folder)],
});

async function inBrowser(): Promise<Outcome> {
  const workspace = copySamples();
  const web = await serveWeb({ folder: workspace.folder });
  const browser = await openBrowser(web.endpoint);
  try {
    const driver = drive(browser.page, workspace.folder);
    await browser.page.goto(`http://${web.endpoint}/`);
    return await runSteps(
      'the extension in the browser alone',
      [...AUTHORING_STEPS, ...EDITOR_STEPS, ...PREVIEW_STEPS],
      driver,
    );
  } finally {
    await browser.close();
    web.stop();
    workspace.dispose();
  }
}

/** Names of stories, where not all are wanted: `npm run test:ui -- what-if`. */
const wanted = process.argv.slice(2);

const STORIES: readonly { readonly name: string; readonly tell: () => Promise<Outcome> }[] = [
  { name: 'desktop', tell: () => onServer('the packaged extension, with its language server as a process', storyOf) },
  {
    name: 'what-if',
    tell: () => onServer('a case to try things with', (driver) => ({ driver, steps: SCENARIO_STEPS })),
  },
  {
    name: 'metadata',
    tell: () => onServer('a Salesforce project as it is', (driver) => ({ driver, steps: METADATA_STEPS })),
  },
  {
    name: 'replay',
    tell: () => onServer('past cases, and one of them', (driver) => ({ driver, steps: REPLAY_STEPS })),
  },
  { name: 'tests', tell: () => onServer('scenarios as tests', (driver) => ({ driver, steps: TEST_STEPS })) },
  { name: 'axe', tell: () => onServer('as axe-core sees it', (driver) => ({ driver, steps: ACCESSIBILITY_STEPS })) },
  { name: 'keyboard', tell: () => onServer('by the keyboard alone', byKeyboard) },
  {
    name: 'untrusted',
    tell: () => onServer('in a workspace that is not trusted', (driver) => ({ driver, steps: RESTRICTED_STEPS }), true),
  },
  { name: 'browser', tell: inBrowser },
];

/**
 * A story whose step failed is told once more from its start, in a workbench of its own: VS Code itself sometimes loses a keystroke or
 * a focus on a busy machine. What the product does wrong fails both times.
 */
async function tellTwice(tell: () => Promise<Outcome>): Promise<Outcome> {
  const first = await tellSafely(tell);
  if (first.problem === undefined && first.failed === 0) return first;
  console.log('\n  once more, after that failure');
  const second = await tellSafely(tell);
  if (second.problem === undefined && second.failed === 0) console.log('  (passed at the second try)');
  return second;
}

/** A workbench that does not open fails its story, and no other. */
async function tellSafely(tell: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await tell();
  } catch (error) {
    console.log('    ✘ the workbench');
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

async function run(): Promise<number> {
  if (!existsSync(VSIX)) {
    return report({ passed: 0, failed: 0, problem: `there is no ${VSIX}: run "npm run package" first` });
  }
  const unknown = wanted.find((each) => !STORIES.some(({ name }) => name === each));
  if (unknown !== undefined) {
    const names = STORIES.map(({ name }) => name).join(', ');
    return report({ passed: 0, failed: 0, problem: `there is no story '${unknown}': ${names}` });
  }
  const outcomes: Outcome[] = [];
  for (const { name, tell } of STORIES)
    if (wanted.length === 0 || wanted.includes(name)) outcomes.push(await tellTwice(tell));
  return report(addOutcomes(outcomes));
}

void run().then((code) => process.exit(code));
