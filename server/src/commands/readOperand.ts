// One side of `milestone diff`: a file, a folder, or either as it was at a revision.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { processViews, type ComparedSide } from '../queries/comparison.ts';
import { createProject } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { createConfigFilter } from './files/createConfigFilter.ts';
import { createGitHost } from './files/createGitHost.ts';
import { findFiles, kindOfPath, setRoots } from './files/findFiles.ts';
import { UsageError, type Io } from './io.ts';
import { openRevision, type Revision } from './files/openRevision.ts';
import { openFiles } from './openProject.ts';

const GIT = 'git:';

/** An operand as it was written: `sla`, `git:main`, `git:main:sla`. */
export interface Operand {
  readonly text: string;
  readonly revision: string | undefined;
  /** Undefined where a revision names none: then it is the other operand's. */
  readonly path: string | undefined;
}

export interface Side extends ComparedSide {
  readonly snapshot: Snapshot;
  readonly uris: readonly string[];
}

/** @throws UsageError for a revision without a name */
export function readOperand(text: string): Operand {
  if (!text.startsWith(GIT)) return { text, revision: undefined, path: text };
  const [revision = '', ...rest] = text.slice(GIT.length).split(':');
  if (revision === '' || revision.startsWith('-'))
    throw new UsageError(`'${text}' names no revision.`, 'For example: git:HEAD, git:main or git:main:sla.');
  return { text, revision, path: rest.length === 0 ? undefined : rest.join(':') };
}

/**
 * @param other whose path counts where the operand has none; without either it is the current folder
 * @throws UsageError when there is no such file, folder or revision
 */
export async function readSide(operand: Operand, other: Operand, io: Io): Promise<Side> {
  const given = operand.path ?? other.path ?? '.';
  const { revision } = operand;
  if (revision === undefined) return readNow(operand.text, given, io);
  const absolute = path.resolve(io.cwd, given);
  setRoots([given], io);
  const repository = await openRevision(revision, await nearestFolder(absolute), isOurs);
  return readThen(operand, absolute, repository, io);
}

async function readNow(name: string, given: string, io: Io): Promise<Side> {
  const paths = await findFiles([given], io);
  const base = path.resolve(io.cwd, given);
  const { snapshot, files, unread } = await openFiles(paths.filter(isEntitlement), io);
  // Without one of its files a side would lack what it promises: nothing can be said of it.
  if (unread[0] !== undefined) throw unread[0];
  const uris = files.map((file) => file.uri);
  return sideOf(name, { base, paths: paths.filter(isEntitlement), snapshot, uris });
}

async function readThen(operand: Operand, base: string, revision: Revision, io: Io): Promise<Side> {
  const inside = path.relative(revision.root, base).split(path.sep).join('/');
  const isLeftOut = createConfigFilter(io.host); // as it is now: a folder that it leaves out is left out on both sides
  const paths: string[] = [];
  for (const file of revision.texts.keys()) {
    if (file !== inside && inside !== '' && !file.startsWith(`${inside}/`)) continue;
    const absolute = path.join(revision.root, file);
    if (isEntitlement(absolute) && (file === inside || !(await isLeftOut(absolute)))) paths.push(absolute);
  }
  // A file that the other side names may be new; one that is named for this revision must be there.
  if (paths.length === 0 && operand.path !== undefined)
    throw new UsageError(
      `There is no entitlement file '${operand.path}' in ${GIT}${operand.revision ?? ''}.`,
      'Write git:<revision>:<path>, with the path from the folder where you are.',
    );
  const asked = paths.sort().map((file) => pathToFileURL(file).href);
  const snapshot = await createProject(createGitHost(revision, io.host)).snapshot(asked);
  return sideOf(operand.text, { base, paths, snapshot, uris: asked });
}

interface Found {
  readonly base: string;
  readonly paths: readonly string[];
  readonly snapshot: Snapshot;
  readonly uris: readonly string[];
}

/** A file that is named itself stands for all that it imports; in a folder each file stands for itself. */
function sideOf(name: string, { base, paths, snapshot, uris }: Found): Side {
  const isFile = paths.length === 1 && paths[0] === base;
  const processes = paths.flatMap((file) => {
    const shown = isFile ? path.basename(file) : path.relative(base, file).split(path.sep).join('/');
    return processViews(snapshot, pathToFileURL(file).href, { name: shown, own: !isFile });
  });
  return { name, processes, snapshot, uris };
}

/** Entitlement files, and the configuration that decides about findings in them. */
function isOurs(file: string): boolean {
  return kindOfPath(file) !== undefined;
}

function isEntitlement(file: string): boolean {
  return kindOfPath(file) === 'entitlement';
}

/** The folder itself, or the nearest one above it that is still there. */
async function nearestFolder(absolute: string): Promise<string> {
  const status = await stat(absolute).catch(() => undefined);
  if (status?.isDirectory() === true || path.dirname(absolute) === absolute) return absolute;
  return nearestFolder(path.dirname(absolute));
}
