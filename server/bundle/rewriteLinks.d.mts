// Types of the module beside it, for its test.

export interface Addresses {
  readonly blob: string;
  readonly raw: string;
}

/**
 * @param markdown of the root or of a folder in it, whose links lead to files of the root's
 * @param addresses of files and of pictures; undefined where the repository has none yet: then links become plain words, pictures are left out
 */
export function rewriteLinks(markdown: string, addresses: Addresses | undefined): string;
