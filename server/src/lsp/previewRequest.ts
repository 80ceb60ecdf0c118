// `milestone/preview`: files as they were are asked of the client, which knows where its editor keeps them. Must not know git.
import { oldUriOf } from '../queries/timelinePair.ts';
import { queryPreview } from '../queries/preview.ts';
import { createProject } from '../project/project.ts';
import type { Project, Snapshot } from '../project/snapshot.ts';
import { isFieldFolder } from '../project/salesforceFolder.ts';
import { fileKindOf, fileName } from '../language/read/uri.ts';
import type { Host } from '../host/host.ts';
import {
  LIST_OLD_FOLDER_REQUEST,
  READ_OLD_FILE_REQUEST,
  type CompareWith,
  type ListOldFolderAnswer,
  type ListOldFolderParams,
  type ReadOldFileAnswer,
  type ReadOldFileParams,
} from '../protocol/compare.ts';
import { PREVIEW_REQUEST, type PreviewAnswer, type PreviewParams } from '../protocol/previewRequest.ts';
import type { Problem } from '../protocol/requests.ts';
import { FAULT, unreadable } from './toProblem.ts';
import type { HandlerContext, SessionContext } from './session.ts';

/** Commits whose files stay known: a preview asks at each key for the one that it compares with. */
const MAX_COMMITS = 2;

/** A project has hundreds of files about fields, and git is asked for each file by itself: they are taken as they are now. */
type Fields = ReturnType<Snapshot['projectFields']>;

interface OldFiles {
  readonly fields: Fields;
  readonly project: Project;
  /** A file without a past was told as it is now: nothing may be kept. */
  readonly isKept: () => boolean;
}

export function registerPreviewHandler({ connection, guard, requestContext }: HandlerContext): void {
  const byCommit = new Map<string, OldFiles>();

  /** The files of a revision, as far as they are asked for. Configuration decides about findings alone, which nobody looks at here. */
  const openRevision = (revision: string, fields: Fields, now: number): OldFiles => {
    let isKept = true;
    const host: Host = {
      async read(uri) {
        if (fileKindOf(uri) === 'config') return undefined;
        const params: ReadOldFileParams = { uri, revision };
        const { text, isAsNow } = await connection.sendRequest<ReadOldFileAnswer>(READ_OLD_FILE_REQUEST, params);
        if (isAsNow) isKept = false;
        return text ?? undefined;
      },
      async list(uri) {
        if (isFieldFolder(fileName(uri.replace(/\/$/, '')))) return [];
        const params: ListOldFolderParams = { uri, revision };
        const { entries, isAsNow } = await connection.sendRequest<ListOldFolderAnswer>(LIST_OLD_FOLDER_REQUEST, params);
        if (isAsNow) isKept = false;
        return entries;
      },
      now: () => now,
    };
    return { fields, project: createProject(host, { fields }), isKept: () => isKept };
  };

  /** @param now of the preview; what was read of a commit before has the clock of that time, which nothing here depends on */
  const readOld = async (
    { revision, commit }: CompareWith & { readonly revision: string },
    uri: string,
    fields: Fields,
    now: number,
  ): Promise<Snapshot> => {
    const known = commit === undefined ? undefined : byCommit.get(commit);
    const files = known?.fields === fields ? known : openRevision(revision, fields, now);
    const snapshot = await files.project.snapshot([uri]);
    if (commit === undefined) return snapshot;
    byCommit.delete(commit);
    if (files.isKept()) byCommit.set(commit, files);
    const [oldest] = byCommit.keys();
    if (byCommit.size > MAX_COMMITS && oldest !== undefined) byCommit.delete(oldest);
    return snapshot;
  };

  const findOld = async (
    { snapshot, now }: SessionContext,
    uri: string,
    before: CompareWith,
  ): Promise<Snapshot | { readonly problem: Problem }> => {
    const oldUri = oldUriOf(snapshot, { uri, before });
    const { revision } = before;
    if (revision !== undefined) return readOld({ ...before, revision }, oldUri, snapshot.projectFields(uri), now);
    return (await requestContext(oldUri))?.snapshot ?? { problem: unreadable(oldUri) };
  };

  connection.onRequest(
    PREVIEW_REQUEST,
    guard<PreviewParams, PreviewAnswer | { readonly problem: Problem }>(
      PREVIEW_REQUEST,
      { problem: FAULT },
      async (params) => {
        const at = await requestContext(params.uri);
        if (at === undefined) return { problem: unreadable(params.uri) };
        const { before } = params;
        return queryPreview(at.snapshot, params, before && (await findOld(at, params.uri, before)));
      },
    ),
  );
}
