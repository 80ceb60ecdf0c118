// The themes as a style sheet: light, dark, high contrast and paper, as whoever looks wants them.
import { darkTheme, highContrastLightTheme, highContrastTheme, lightTheme, listTokens, type Theme } from './theme.ts';

function declare(theme: Theme): string {
  return listTokens(theme)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
}

/** Rules that set every token as a variable of the page. */
export const THEME_STYLE: string = `:root { ${declare(lightTheme)} color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { ${declare(darkTheme)} } }
@media (prefers-contrast: more) { :root { ${declare(highContrastLightTheme)} } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { ${declare(highContrastTheme)} } }`;

/** Rules for a page inside of VS Code, whose body says its theme. */
export const WEBVIEW_STYLE: string = `body.vscode-light { ${declare(lightTheme)} }
body.vscode-dark { ${declare(darkTheme)} }
body.vscode-high-contrast { ${declare(highContrastTheme)} }
body.vscode-high-contrast-light { ${declare(highContrastLightTheme)} }`;

/** Declarations of the root for paper. */
export const PAPER_STYLE: string = `${declare(lightTheme)} color-scheme: light;`;
