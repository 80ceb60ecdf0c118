// How `npm run coverage` runs the tests of `npm test`: the sources as they are, since places in bundles cannot be told apart well enough,
// in one process, since workers of mocha end before they have told what they ran, and everything a few times only.
process.env.FUZZ ??= '0.05';

module.exports = {
  extension: ['ts'],
  spec: ['test/**/*.test.ts'],
  ignore: ['extension', 'engines', 'packages', 'sf', 'shells', 'editors'].map((folder) => `test/${folder}/**`),
  timeout: 600_000,
  reporter: 'dot',
  'node-option': ['import=tsx'],
};
