// Lint rules: types tell the truth (no any, no casts, no non-null assertions), promises are awaited,
// nothing below the entry points reads the clock, the environment or chance, and no expression takes more than linear time.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const impure = [
  { name: 'process', message: 'Only entry points and host/node know the process.' },
  { name: 'console', message: 'Return data; entry points print it.' },
  ...['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'].map((name) => ({
    name,
    message: 'Nothing here asks the network.',
  })),
];
const clock = [
  { object: 'Date', property: 'now', message: 'Take the time from the host.' },
  { object: 'performance', property: 'now', message: 'Take the time from the host.' },
  { object: 'Math', property: 'random', message: 'No randomness below the entry points.' },
];
const syntax = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the host.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', '.vscode-test', '**/*.generated.*'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/preview/view/**/*.ts'],
    ignores: [
      'server/src/main.*.ts',
      'server/src/cli/**',
      'server/src/commands/**',
      'server/src/print/**',
      'server/src/host/**',
      'client/**',
    ],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
