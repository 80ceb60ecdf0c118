// The argument that most commands share.

export const PATHS = {
  help: 'files, folders or globs; the current folder when absent',
  isRepeatable: true,
  kind: 'path',
} as const;
