// Documents that leave the repository for a page of the Marketplace, where a path leads nowhere: links and pictures get addresses.

/**
 * @param markdown of the root or of a folder in it, whose links lead to files of the root's
 * @param addresses of files and of pictures; undefined where the repository has none yet: then links become plain words, pictures are left out
 */
export function rewriteLinks(markdown, addresses) {
  const text = markdown.replace(/(\]\(|(?:src|srcset)=")\.\.\//g, '$1');
  if (addresses === undefined)
    return text
      .replace(/<picture>[\s\S]*?<\/picture>\n+/g, '')
      .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, '')
      .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
  return text
    .replace(/(!\[[^\]]*\]\()(?!https:)([^)]*\))/g, `$1${addresses.raw}$2`)
    .replace(/((?<!!)\[[^\]]*\]\()(?!https:|#)([^)]*\))/g, `$1${addresses.blob}$2`)
    .replace(/((?:src|srcset)=")(?!https:)/g, `$1${addresses.raw}`);
}
