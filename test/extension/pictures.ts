// `npm run pictures`: the pictures of the walkthrough (client/media) and of the documentation (docs/pictures), taken of the packaged
// extension in the real workbench. `npm run pictures -- docs`, or `walkthrough`, takes those only.
import { join } from 'node:path';
import { ROOT } from './rig/cache.ts';
import { withWorkbench } from './rig/withWorkbench.ts';
import { prepareForPictures, takeDocsPictures } from './ui/docsPictures.ts';
import { drive } from './ui/driver.ts';
import { chooseTheme, DARK, LIGHT } from './ui/themes.ts';
import { takeWalkthroughPictures } from './ui/walkthroughPictures.ts';

const VSIX = join(ROOT, 'out', 'milestone.vsix');

async function takeForWalkthrough(): Promise<void> {
  for (const theme of [LIGHT, DARK])
    await withWorkbench({ vsix: VSIX }, async ({ page, address, folder }) => {
      const driver = drive(page, folder);
      await page.goto(address);
      await driver.open('cloudnine/cloudnine.scenario.yaml');
      await chooseTheme(driver, theme);
      await takeWalkthroughPictures(driver, theme.name);
    });
}

function takeForDocs(): Promise<void> {
  return withWorkbench({ vsix: VSIX, prepare: prepareForPictures }, async ({ page, address, folder }) => {
    const driver = drive(page, folder);
    await page.goto(address);
    await takeDocsPictures(driver);
  });
}

async function run(): Promise<void> {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes('walkthrough')) await takeForWalkthrough();
  if (wanted.length === 0 || wanted.includes('docs')) await takeForDocs();
}

void run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
