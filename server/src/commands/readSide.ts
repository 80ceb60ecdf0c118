// One side of `milestone diff`: a file, a folder, or either as it was at a revision.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { processViews, type ComparedSide } from '../queries/comparison.ts';
import { createForceignore } from '../project/createForceignore.ts';
import { createProject } from '../project/project.ts';
import { PROJECT_PATTERNS } from '../protocol/metadataFiles.ts';
import { nearestFolder } from '../host/nearestFolder.ts';
import { repositoryOf } from '../host/repositoryOf.ts';
import type { Host } from '../host/host.ts';
import { fieldFileNameOf } from '../salesforce/fields/fieldFileName.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { createConfigFilter } from './files/createConfigFilter.ts';
import { createGitHost } from './files/createGitHost.ts';
import { findFiles, kindOfPath, setRoots } from './files/findFiles.ts';
import { UsageError, type Io } from './io.ts';
import { findRenamed } from './files/findRenamed.ts';
import { openRevision, type Revision } from './files/openRevision.ts';
import { openFiles } from './openProject.ts';
import type { Operand, Operands } from './readOperands.ts';

export interface Side extends ComparedSide {
  /** What its files are read from. */
  readonly host: Host;
  readonly snapshot: Snapshot;
  readonly uris: readonly string[];
}

/**
 * Both sides: what was, and what is. A file that the revision of the old side does not know is looked for under the name that it had.
 * @throws UsageError when there is no such file, folder or revision
 */
export async function readSides([was, now]: Operands, io: Io): Promise<readonly [Side, Side]> {
  const fresh = await readSide(now, was, io);
  return [await readSide(was, now, io, fresh), fresh];
}

/**
 * @param other whose path counts where the operand has none; without either it is the current folder
 * @param newer the side that it became
 */
async function readSide(operand: Operand, other: Operand, io: Io, newer?: Side): Promise<Side> {
  const given = operand.path ?? other.path ?? '.';
  const { revision } = operand;
  if (revision === undefined) return readNow(operand.text, given, { ...io, isBesideGit: other.revision !== undefined });
  const absolute = path.resolve(io.cwd, given);
  setRoots([given], io);
  const repository = await openRevision(revision, await nearestFolder(absolute), isOurs);
  return readThen(operand, { base: absolute, revision: repository, newer }, io);
}

/** @param io `isBesideGit`: a submodule is left out, since a revision of the repository around it does not hold its files */
async function readNow(name: string, given: string, io: Io & { readonly isBesideGit: boolean }): Promise<Side> {
  const base = path.resolve(io.cwd, given);
  const isWanted = io.isBesideGit ? inRepositoryOf(base) : (): boolean => true;
  const found = await findFiles([given], io);
  const paths = found.paths.filter((file) => isEntitlement(file) && isWanted(file));
  const opened = await openFiles(paths, io);
  const { snapshot, files } = opened;
  const unread = [...found.unread, ...opened.unread];
  // Without one of its files a side would lack what it promises: nothing can be said of it.
  if (unread[0] !== undefined) throw unread[0];
  const uris = files.map((file) => file.uri);
  return sideOf(name, { base, paths, snapshot, uris, host: io.host });
}

interface Then {
  readonly base: string;
  readonly revision: Revision;
  readonly newer: Side | undefined;
}

async function readThen(operand: Operand, { base, revision, newer }: Then, io: Io): Promise<Side> {
  const found = await findThen(base, revision, io);
  const former = found.length > 0 || newer === undefined ? undefined : await findFormer(base, revision, newer);
  const paths = former === undefined ? found : [former];
  // A file that the other side names may be new; one that is named for this revision must be there.
  if (paths.length === 0 && operand.path !== undefined)
    throw new UsageError(
      `There is no entitlement file '${operand.path}' in ${operand.text.replace(`:${operand.path}`, '')}.`,
      'Write git:<revision>:<path>, with the path from the folder where you are.',
    );
  const uris = paths.map((file) => pathToFileURL(file).href);
  const host = createGitHost(revision, io.host);
  const snapshot = await createProject(host, io).snapshot(uris);
  return sideOf(operand.text, { base: former ?? base, paths, snapshot, uris, host });
}

/** The entitlement files of a revision at or below a path, absolute and sorted. */
async function findThen(base: string, revision: Revision, io: Io): Promise<readonly string[]> {
  const inside = path.relative(revision.root, base).split(path.sep).join('/');
  const isLeftOut = createConfigFilter(io); // as it is now: a folder that it leaves out is left out on both sides
  const then = createGitHost(revision, io.host);
  const isIgnored = createForceignore((uri) => then.read(uri).catch(() => undefined));
  const paths: string[] = [];
  for (const file of revision.texts.keys()) {
    if (file !== inside && inside !== '' && !file.startsWith(`${inside}/`)) continue;
    const absolute = path.join(revision.root, file);
    if (!isEntitlement(absolute)) continue;
    const isOmitted =
      file !== inside && ((await isLeftOut(absolute)) || (await isIgnored(pathToFileURL(absolute).href)));
    if (!isOmitted) paths.push(absolute);
  }
  return paths.sort();
}

/** What a single file was called in a revision, absolute, where it has another name since. */
async function findFormer(file: string, revision: Revision, newer: Side): Promise<string | undefined> {
  const text = newer.snapshot.file(pathToFileURL(file).href)?.text;
  if (text === undefined) return undefined;
  const gone = new Map<string, string>();
  for (const [name, former] of revision.texts) {
    const absolute = path.join(revision.root, name);
    const isStillThere = async (): Promise<boolean> =>
      newer.host.read(pathToFileURL(absolute).href).then(
        (read) => read !== undefined,
        () => true,
      );
    if (isEntitlement(absolute) && !(await isStillThere())) gone.set(absolute, former);
  }
  return findRenamed(text, gone);
}

interface Found extends Pick<Side, 'host' | 'snapshot' | 'uris'> {
  readonly base: string;
  readonly paths: readonly string[];
}

/** A file that is named itself stands for all that it imports; in a folder each file stands for itself. */
function sideOf(name: string, { base, paths, ...rest }: Found): Side {
  const isFile = paths.length === 1 && paths[0] === base;
  const processes = paths.flatMap((file) => {
    const shown = isFile ? path.basename(file) : path.relative(base, file).split(path.sep).join('/');
    return processViews(rest.snapshot, pathToFileURL(file).href, { name: shown, own: !isFile });
  });
  return { name, processes, ...rest };
}

/** Whether a file lies in the same repository as a folder or file, and not in one inside it. */
function inRepositoryOf(base: string): (file: string) => boolean {
  const known = new Map<string, string | undefined>();
  const rootOf = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, repositoryOf(folder));
    return known.get(folder);
  };
  const root = repositoryOf(base);
  return (file) => rootOf(path.dirname(file)) === root;
}

/** Entitlement files, the configuration that decides about findings in them, and what says which metadata is one project. */
function isOurs(file: string): boolean {
  return (
    kindOfPath(file) !== undefined ||
    PROJECT_PATTERNS.includes(path.posix.basename(file)) ||
    fieldFileNameOf(file) !== undefined
  );
}

function isEntitlement(file: string): boolean {
  return kindOfPath(file) === 'entitlement';
}
