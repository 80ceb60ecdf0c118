// Who may import whom (server/src/README.md). A wrong arrow or a cycle fails `npm run check`.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: ${allowed.join(', ')}`,
  from: { path: `^${from}` },
  to: { pathNot: [`^${from}`, ...allowed.map((a) => `^${a}`)] },
});
const yaml = 'node_modules/yaml/';
const types = 'node_modules/vscode-languageserver-types/';
const nearest = 'node_modules/fastest-levenshtein/';
const s = (folder) => `server/src/${folder}`;

module.exports = {
  forbidden: [
    // The build script is named like the package that it imports.
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^(esbuild.mjs|server/bundle/)' },
      to: { circular: true },
    },
    only('time-stands-alone', s('core/time/'), []),
    only('model-over-time', s('core/model/'), [s('core/time/')]),
    only('simulate-over-model', s('core/simulate/'), [s('core/time/'), s('core/model/')]),
    only('core-is-pure', s('core/'), []),
    only('text-knows-no-language', s('text/'), [yaml]),
    // generate.mjs writes the validators at build time, and so may touch files.
    only('schema-over-text', s('language/schema/(?!generate.mjs)'), [
      s('language/schema/'),
      s('text/'),
      'schemas/',
      'node_modules/ajv/',
      nearest,
    ]),
    only('read-over-text-and-core', s('language/read/'), [
      s('core/'),
      s('text/'),
      s('protocol/months.ts'),
      s('salesforce/metadataName.ts'),
    ]),
    only('salesforce', s('salesforce/'), [s('core/'), s('text/'), 'node_modules/saxes/']),
    only('project', s('project/'), [
      s('core/'),
      s('text/'),
      s('language/'),
      s('salesforce/'),
      s('protocol/'),
      s('host/host.ts'),
      'node_modules/ignore/',
    ]),
    only('rules-over-project', s('rules/'), [
      s('project/'),
      s('core/'),
      s('text/'),
      s('language/'),
      s('words/'),
      s('protocol/months.ts'),
    ]),
    only('protocol-stands-alone', s('protocol/'), []),
    only('words', s('words/'), [s('core/'), s('language/read/definition.ts'), 'node_modules/luxon/']),
    only('queries', s('queries/'), [
      s('project/'),
      s('rules/'),
      s('core/'),
      s('text/'),
      s('language/'),
      s('present/'),
      s('words/'),
      s('protocol/'),
    ]),
    only('present', s('present/'), [s('core/'), s('words/'), s('protocol/')]),
    only('draw-from-protocol', s('draw/'), [s('protocol/'), s('words/')]),
    only('features', s('features/'), [
      s('queries/'),
      s('project/'),
      s('rules/'),
      s('core/'),
      s('text/'),
      s('language/'),
      s('protocol/'),
      s('words/'),
      types,
    ]),
    only('lsp', s('lsp/'), [
      s('features/'),
      s('queries/'),
      s('project/'),
      s('rules/'),
      s('language/'),
      s('protocol/'),
      s('words/'),
      s('text/'),
      s('core/'),
      s('host/host.ts'),
      'node_modules/vscode-(languageserver|jsonrpc)',
    ]),
    {
      name: 'commands-know-no-lsp',
      severity: 'error',
      from: { path: '^server/src/(commands|print|cli)/' },
      to: { path: '^server/src/(lsp|features)/' },
    },
    only('print', s('print/'), [
      s('protocol/'),
      s('words/'),
      s('draw/'),
      s('rules/'),
      s('project/'),
      s('core/'),
      s('version.ts'),
      'node_modules/diff/',
      'node_modules/picocolors/',
      'crypto$',
    ]),
    only('cli-is-thin', s('cli/'), [s('commands/'), s('version.ts'), 'node_modules/commander/']),
    {
      name: 'disk-and-processes',
      severity: 'error',
      comment:
        'only host and commands/files touch the disk and start programs (schema/generate.mjs runs at build time)',
      from: { path: '^server/src/', pathNot: '^server/src/(host/|commands/files/|language/schema/generate.mjs)' },
      to: { path: '^(node:)?(fs|fs/promises|child_process)$' },
    },
    {
      name: 'no-network',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^(node:)?(http|https|http2|net|dgram|tls|dns|dns/promises|inspector)$' },
    },
    {
      name: 'host-knows-no-language',
      severity: 'error',
      from: { path: '^server/src/host/' },
      to: { path: '^server/src/(?!host/|protocol/)' },
    },
    {
      name: 'client-is-thin',
      severity: 'error',
      comment: 'the client computes no deadline: only protocol and draw',
      from: { path: '^client/' },
      to: { path: '^server/src/(?!protocol/|draw/|words/)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
