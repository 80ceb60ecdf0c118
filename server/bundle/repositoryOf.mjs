// The addresses that follow from the one of the repository, which only `repository` of package.json names. npm derives the same by itself.

/** @returns undefined where package.json names no repository at GitHub or GitLab */
export function repositoryOf({ repository, version }) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  const [, short, path] =
    /^(?:git\+)?(?:https:\/\/)?(github|gitlab)(?:\.com\/|:)([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? '') ?? [];
  if (path === undefined) return undefined;
  const page = `https://${short}.com/${path}`;
  const files = short === 'github' ? page : `${page}/-`;
  return {
    url: `git+${page}.git`,
    homepage: `${page}#readme`,
    bugs: `${files}/issues`,
    // Of the version that is packaged: what it says of a later one may be wrong.
    blob: `${files}/blob/v${version}/`,
    raw: short === 'github' ? `https://raw.githubusercontent.com/${path}/v${version}/` : `${files}/raw/v${version}/`,
  };
}
