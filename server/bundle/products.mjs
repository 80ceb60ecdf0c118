// The two packages that users install, and which bundles each holds. The npm package's list of files is `files` of package.json, as npm
// wants it (test/packages/npm.test.ts compares them); the extension's is here.

/** The server and the command line, which share their code. */
const SHARED = [
  'dist/cli.js',
  'dist/commandLine.js',
  'dist/host.js',
  'dist/mcp.js',
  'dist/report.js',
  'dist/server.js',
  'dist/serverThread.js',
  'dist/web/server.js',
  'dist/web/serverRequests.js',
];

/** Bundles by package, as paths below the root. */
export const BUNDLES = {
  npm: [...SHARED, 'dist/sf.mjs'],
  extension: [
    ...SHARED,
    'dist/extension.js',
    'dist/holidays.js',
    'dist/preview.css',
    'dist/preview.js',
    'dist/web/extension.js',
  ],
};

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
