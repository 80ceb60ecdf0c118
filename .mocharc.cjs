// How `npx mocha test/x.test.ts` runs the sources as they are; `npm test` bundles them first (.ci/test.mjs).
module.exports = {
  extension: ['ts'],
  ignore: ['test/extension/**', 'test/engines/**', 'test/packages/**', 'test/sf/**'],
  // Against a test that hangs. Nothing is asserted about time: a busy machine must not fail a test.
  timeout: 300_000 * Math.max(1, Number(process.env.FUZZ ?? 1)),
  'node-option': ['import=tsx'],
};
