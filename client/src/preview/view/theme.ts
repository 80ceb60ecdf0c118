// Gives the drawing the colours of the editor's theme: grounds and texts are the editor's own, states those of our themes. A new
// theme changes variables only; nothing is drawn again.
import {
  darkTheme,
  highContrastLightTheme,
  highContrastTheme,
  lightTheme,
  listTokens,
} from '../../../../server/src/draw/theme.ts';
import type { Theme } from '../../../../server/src/draw/theme.ts';

/** Tokens that the editor's theme has its own colours for. */
const FROM_EDITOR: ReadonlyMap<string, string> = new Map([
  ['--milestone-font', '--vscode-font-family'],
  ['--milestone-background', '--vscode-editor-background'],
  ['--milestone-text', '--vscode-editor-foreground'],
  ['--milestone-muted', '--vscode-descriptionForeground'],
]);

/** Later ones win: VS Code marks its light high contrast theme with both classes. */
const THEMES: readonly (readonly [selector: string, theme: Theme, scheme: 'light' | 'dark'])[] = [
  ['body', lightTheme, 'light'],
  ['body.vscode-dark', darkTheme, 'dark'],
  ['body.vscode-high-contrast', highContrastTheme, 'dark'],
  ['body.vscode-high-contrast-light', highContrastLightTheme, 'light'],
];

export function applyTheme(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    THEMES.map(([selector, theme, scheme]) => `${selector} { ${declare(theme)} color-scheme: ${scheme}; }`).join('\n'),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function declare(theme: Theme): string {
  return listTokens(theme)
    .map(([name, value]) => {
      // The editor's high contrast themes mute a text by letting the ground shine through; ours mute none.
      const isLoud = name === '--milestone-muted' && theme.muted === theme.text;
      const own = FROM_EDITOR.get(isLoud ? '--milestone-text' : name);
      return `${name}: ${own === undefined ? value : `var(${own}, ${value})`};`;
    })
    .join(' ');
}
