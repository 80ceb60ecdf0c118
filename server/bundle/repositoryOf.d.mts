// Types of the module beside it, for its test.

export interface Repository {
  readonly url: string;
  readonly homepage: string;
  readonly bugs: string;
  /** Ends with a slash, as `raw` does. */
  readonly blob: string;
  readonly raw: string;
}

/** @returns undefined where package.json names no repository at GitHub or GitLab */
export function repositoryOf(manifest: {
  readonly repository?: string | { readonly url: string };
  readonly version: string;
}): Repository | undefined;
