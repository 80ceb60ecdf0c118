// The HTML that carries the preview's page: nothing runs or loads but our own script and style. Knows no VS Code.

export interface PageParts {
  readonly style: string;
  readonly script: string;
  /** Where styles and pictures may come from, as a content security policy says it. */
  readonly source: string;
  readonly nonce: string;
}

/** What a person sees who waits, and goes on seeing when the script cannot be run: never an empty panel. */
const WAITING = `<p class="waiting">The timeline is on its way. If this stays, close the preview and open it again; the command
      “Milestone: Show Output” may tell more.</p>`;

export function pageHtml({ style, script, source, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `img-src ${source} data:`,
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Timeline</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <main id="preview">${WAITING}</main>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
