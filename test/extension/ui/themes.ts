// The themes that come with VS Code, one of each kind, and the way from one to the next.
import type { Driver } from './driver.ts';

export interface WorkbenchTheme {
  /** In names of pictures. */
  readonly name: string;
  /** As the workbench lists it. */
  readonly label: string;
  /** Class of the workbench while it has the theme. */
  readonly look: string;
}

export const LIGHT: WorkbenchTheme = { name: 'light', label: 'Light Modern', look: 'vs' };
export const DARK: WorkbenchTheme = { name: 'dark', label: 'Dark Modern', look: 'vs-dark' };
export const HIGH_CONTRAST: WorkbenchTheme = { name: 'high-contrast', label: 'Dark High Contrast', look: 'hc-black' };
const HIGH_CONTRAST_LIGHT: WorkbenchTheme = {
  name: 'high-contrast-light',
  label: 'Light High Contrast',
  look: 'hc-light',
};

export const THEMES: readonly WorkbenchTheme[] = [LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT];

export async function chooseTheme(driver: Driver, { label, look }: WorkbenchTheme): Promise<void> {
  await driver.run('Preferences: Color Theme');
  await driver.page.locator('.quick-input-widget input').first().fill(label);
  await driver.pick(label);
  await driver.page.locator(`.monaco-workbench.${look}`).waitFor();
}
