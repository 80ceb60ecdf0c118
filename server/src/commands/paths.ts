// The argument that most commands share, and the flags of those that search folders.

export const PATHS = {
  help: 'files, folders or globs; the current folder when absent',
  isRepeatable: true,
  kind: 'path',
} as const;

export const SEARCH_FLAGS = {
  forceExclude: {
    type: 'switch',
    help: 'leave out what .gitignore or the configuration leave out also where it is named, as hooks do',
  },
  errorOnUnmatchedPattern: {
    type: 'switch',
    help: 'fail where a path leads to no file of ours; so it is when absent',
    negated: 'pass over paths that lead to no file of ours',
  },
} as const;

export const ROOT_FLAG = {
  type: 'text',
  valueName: 'folder',
  isPath: true,
  help: 'names of files begin here; in the current folder when absent',
} as const;
