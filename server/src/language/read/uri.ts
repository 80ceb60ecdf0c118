// One spelling for each uri, so that `file:///c%3A/x` and `file:///C:/x` are one file. Must not touch the disk.
import { metadataNameOf } from '../../salesforce/metadataName.ts';
import type { FileKind, Notation } from './definition.ts';

const URI = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*)(?=[/?#]|$)|(?!\/\/))([^?#]*)([?#][^]*)?$/;

/** The name of a project's configuration file. */
export const CONFIG_FILE = 'milestone.config.yaml';

/** What people call it, too: it is not obeyed, and said to be misnamed. */
export const MISNAMED_CONFIG_FILE = 'milestone.config.yml';

/** Most uris are spelt so already: nothing encoded, no drive letter, no capital where case counts for nothing, no `.` or `..`. */
const CANONICAL = /^[a-z]+:\/\/[a-z\d.-]*(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)+$/;

/**
 * The spelling that maps are keyed by: percent-encoding normalised, drive letter in lower case, `.` and `..` resolved.
 * A text that is no uri is returned unchanged.
 */
export function canonicalUri(uri: string): string {
  if (CANONICAL.test(uri)) return uri;
  const match = URI.exec(uri);
  if (match === null) return uri;
  const [, scheme = '', authority, path = '', rest = ''] = match;
  const normalised = normalisePath(path.split('/').map(decodeSegment)).map(encodeSegment).join('/');
  const head = authority === undefined ? '' : `//${authority.toLowerCase()}`;
  return `${scheme.toLowerCase()}:${head}${normalised}${rest}`;
}

/** The canonical uri that `path`, written with `/` in the file at `base`, points to. An absolute uri stays what it is. */
export function resolveUri(base: string, path: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\//.test(path)) return canonicalUri(path);
  const file = withoutQuery(base);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const encoded = path.split('/').map(encodeSegment).join('/');
  return canonicalUri((path.startsWith('/') ? originOf(folder) : folder) + encoded);
}

function withoutQuery(uri: string): string {
  const end = uri.search(/[?#]/);
  return end === -1 ? uri : uri.slice(0, end);
}

/** The path that, written in the file at `base`, points to `target`: `./calendars.entitlement.yaml`. */
export function relativePath(base: string, target: string): string {
  const from = canonicalUri(base).split('/').slice(0, -1);
  const to = canonicalUri(target).split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = from.slice(shared).map(() => '..');
  const path = [...up, ...to.slice(shared).map(decodeSegment)].join('/');
  return up.length === 0 ? `./${path}` : path;
}

/** The uri of the folder that holds the file or folder, without a final slash; undefined at the top. */
export function parentUri(uri: string): string | undefined {
  const [, scheme = '', authority, path = ''] = URI.exec(uri) ?? [];
  const inner = path.replace(/\/$/, '');
  const folder = inner.slice(0, Math.max(inner.lastIndexOf('/'), 0));
  return folder === '' ? undefined : `${scheme}:${authority === undefined ? '' : `//${authority}`}${folder}`;
}

/** Scheme and authority of a uri in its canonical spelling: `vscode-vfs://github`. */
export function originOf(uri: string): string {
  return /^[^:/]*:(?:\/\/[^/?#]*)?/.exec(uri)?.[0] ?? '';
}

/** The last part of the uri's path, decoded. */
export function fileName(uri: string): string {
  return decodeSegment(withoutQuery(uri).split('/').at(-1) ?? '');
}

/** Which of our languages a file holds, by its name. Salesforce metadata says in XML what an entitlement file says. */
export function fileKindOf(uri: string): FileKind | undefined {
  const name = fileName(uri).toLowerCase();
  if (/\.entitlement\.ya?ml$/.test(name)) return 'entitlement';
  if (/\.scenario\.ya?ml$/.test(name)) return 'scenario';
  if (name === CONFIG_FILE || name === MISNAMED_CONFIG_FILE) return 'config';
  return notationOf(uri) === 'xml' ? 'entitlement' : undefined;
}

/** How a file is written: metadata in XML, all else in YAML. */
export function notationOf(uri: string): Notation {
  const kind = metadataNameOf(fileName(uri))?.kind;
  return kind === undefined || kind === 'EntitlementSettings' ? 'yaml' : 'xml';
}

/** True for a path whose last part has no suffix: then it may be the folder of a Salesforce project. */
export function mayBeFolder(uri: string): boolean {
  return !fileName(uri.replace(/\/$/, '')).includes('.');
}

function normalisePath(segments: readonly string[]): string[] {
  const result: string[] = [];
  segments.forEach((segment, index) => {
    if (segment === '.') {
      if (index === segments.length - 1) result.push('');
    } else if (segment === '..') {
      if (result.length > 1) result.pop();
      if (index === segments.length - 1) result.push('');
    } else result.push(index === 1 && /^[A-Za-z]:$/.test(segment) ? segment.toLowerCase() : segment);
  });
  return result;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign stands for itself
  }
}

/** Half of a surrogate pair, which no uri can hold, becomes the sign for what cannot be written: no file has such a name. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/%3A/g, ':')
    .replace(/%40/g, '@')
    .replace(/%2B/g, '+')
    .replace(/%24/g, '$');
}
