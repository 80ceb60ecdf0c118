// Hands VS Code's own record of tests to the suite (suite/testRecord.ts). A module of its own because what is proposed is open only to
// extensions that name it in their manifest, and the product's must not.
'use strict';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- VS Code loads extensions as CommonJS
const { tests } = require('vscode');

exports.activate = () => ({
  observe: () => tests.createTestObserver(),
  results: () => tests.testResults,
});
