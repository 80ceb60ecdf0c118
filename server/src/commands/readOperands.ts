// The two sides of `milestone diff` as they are written: files, folders, `git:main`, `git:main:sla`, `git:main...HEAD`, `git::index`.
import { pullRequestBase } from './files/pullRequestBase.ts';
import type { RevisionName } from './files/openRevision.ts';
import { UsageError, type Io } from './io.ts';

const GIT = 'git:';
const INDEX = 'git::index';

/** One side, as it was written: `sla`, `git:main`, `git:main:sla`. */
export interface Operand {
  readonly text: string;
  /** Undefined: the files as they are now. */
  readonly revision: RevisionName | undefined;
  /** Undefined where a revision names none: then it is the other operand's. */
  readonly path: string | undefined;
}

/** What was, and what is. */
export type Operands = readonly [Operand, Operand];

/**
 * A commit alone is compared with the files as they are, anything else alone with HEAD. None at all means what the branch of a pull request
 * changed, and elsewhere what is not committed yet.
 * @throws UsageError for a revision without a name, and for two sides beside a range
 */
export function readOperands(old: string | undefined, fresh: string | undefined, { env }: Pick<Io, 'env'>): Operands {
  if (old === undefined) {
    const base = pullRequestBase(env);
    return base === undefined ? readOperands('git:HEAD', '.', { env }) : readRange(`${GIT}${base}...HEAD`, undefined);
  }
  if (isRange(old)) return readRange(old, fresh);
  if (fresh === undefined) {
    const given = readOperand(old);
    const isCommit = given.revision?.kind === 'commit';
    return isCommit ? [given, readOperand(given.path ?? '.')] : [readOperand('git:HEAD'), given];
  }
  if (isRange(fresh)) throw new UsageError(`'${fresh}' holds both sides.`, `Leave out '${old}', or write it last.`);
  return [readOperand(old), readOperand(fresh)];
}

function isRange(text: string): boolean {
  return text.startsWith(GIT) && !text.startsWith(INDEX) && splitRevision(text)[0].includes('..');
}

/** `git:a...b` from where the two parted, `git:a..b` from a; an end that is not named is HEAD, as git has it. */
function readRange(text: string, path: string | undefined): Operands {
  const [range = '', own] = splitRevision(text);
  if (own !== undefined && path !== undefined)
    throw new UsageError(`'${text}' names its path already.`, `Leave out '${path}'.`);
  if (path?.startsWith(GIT) === true)
    throw new UsageError(`'${text}' holds both sides.`, `Leave out '${path}', or name a path there.`);
  const isFromBase = range.includes('...');
  const [from = '', to = '', ...more] = range.split(isFromBase ? '...' : '..');
  if (more.length > 0) throw noRevision(text);
  const [start, end] = [checkName(text, from || 'HEAD'), checkName(text, to || 'HEAD')];
  // The path belongs to what is: it may be new.
  return [
    isFromBase
      ? { path: undefined, text: GIT + range, revision: { kind: 'base', of: [start, end] } }
      : { path: undefined, text: GIT + start, revision: { kind: 'commit', name: start } },
    { path: own ?? path, text: GIT + end, revision: { kind: 'commit', name: end } },
  ];
}

function readOperand(text: string): Operand {
  if (text === INDEX || text.startsWith(`${INDEX}:`)) {
    const path = text.slice(INDEX.length + 1);
    return { text, revision: { kind: 'index' }, path: path === '' ? undefined : path };
  }
  if (!text.startsWith(GIT)) return { text, revision: undefined, path: text };
  const [revision = '', path] = splitRevision(text);
  return { text, revision: { kind: 'commit', name: checkName(text, revision) }, path };
}

/** The revision and the path of `git:<revision>:<path>`. */
function splitRevision(text: string): readonly [string, string | undefined] {
  const [revision = '', ...rest] = text.slice(GIT.length).split(':');
  return [revision, rest.length === 0 ? undefined : rest.join(':')];
}

function checkName(text: string, revision: string): string {
  if (revision === '' || revision.startsWith('-') || revision.startsWith('.')) throw noRevision(text);
  return revision;
}

function noRevision(text: string): UsageError {
  return new UsageError(
    `'${text}' names no revision.`,
    'For example: git:HEAD, git:main, git:main:sla, git:main...HEAD or git::index.',
  );
}
