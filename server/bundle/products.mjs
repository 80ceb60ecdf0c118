// The two packages that users install, and which bundles each holds. The npm package's list of files is `files` of package.json, as npm
// wants it (test/packages/npm.test.ts compares them); the extension's is here.

/** Bundles by package, as paths below the root. */
export const BUNDLES = {
  npm: [
    'dist/cli.js',
    'dist/commandLine.js',
    'dist/mcp.js',
    'dist/report.js',
    'dist/server.js',
    'dist/serverThread.js',
    'dist/serverRequests.js',
    'dist/sf.mjs',
  ],
  extension: [
    'dist/cli.js',
    'dist/extension.js',
    'dist/holidays.js',
    'dist/mcp.js',
    'dist/preview.css',
    'dist/preview.js',
    'dist/report.js',
    'dist/server.js',
    'dist/serverThread.js',
    'dist/serverRequests.js',
    'dist/editorCommandLine.js',
    'dist/web/extension.js',
    'dist/web/server.js',
    'dist/web/serverRequests.js',
  ],
};

/** The command line of the extension goes by the name by which `dist/cli.js` loads it. */
export const NAMES = { 'dist/editorCommandLine.js': 'dist/commandLine.js' };

/** What else the extension needs of the repository: what package.json contributes, and what it opens. */
export const EXTENSION_FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'client/icons',
  'client/language-configuration.json',
  'client/media',
  'client/snippets',
  'docs/rules.md',
  'docs/playhead.svg',
  'docs/timeline.svg',
  'samples/aquaflow',
  'samples/cloudnine/cloudnine.entitlement.yaml',
  'samples/cloudnine/cloudnine.scenario.yaml',
  'samples/titantech',
  'syntaxes',
];

/** Where a package's notices lie: licences of what is bundled, and the same as a bill of materials. */
export const NOTICES = { npm: 'dist/notices/npm', extension: 'dist/notices/extension' };
