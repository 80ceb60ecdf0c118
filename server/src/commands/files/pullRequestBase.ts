// The branch that a pull request would change, as services for continuous integration tell it in the environment.

const REMOTE = 'origin/';

/** Variables that name the target branch; they are absent or empty where there is no pull request. */
const BRANCH_VARIABLES = [
  'GITHUB_BASE_REF', // GitHub Actions, also Gitea and Forgejo
  'SYSTEM_PULLREQUEST_TARGETBRANCH', // Azure Pipelines: refs/heads/main
  'BITBUCKET_PR_DESTINATION_BRANCH', // Bitbucket Pipelines
  'BUILDKITE_PULL_REQUEST_BASE_BRANCH', // Buildkite
  'CHANGE_TARGET', // Jenkins, multibranch pipelines
];

/** GitLab names the commit itself, which its clones hold even when they are not given the branch. */
const COMMIT_VARIABLE = 'CI_MERGE_REQUEST_DIFF_BASE_SHA';

/**
 * A revision to compare a pull request with: `origin/main`, or a commit. Undefined where the run is for no pull request.
 * @param env the environment of the process
 */
export function pullRequestBase(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const commit = env[COMMIT_VARIABLE];
  if (commit !== undefined && commit !== '') return commit;
  const branch = BRANCH_VARIABLES.map((name) => env[name] ?? '').find((value) => value !== '');
  return branch === undefined ? undefined : REMOTE + branch.replace(/^refs\/heads\//, '');
}
