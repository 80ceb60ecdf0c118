// `milestone/compare`: files as they were are asked of the client, which knows where its editor keeps them. Must not know git.
import { queryTimelinePair, oldUriOf } from '../queries/timelinePair.ts';
import { createProject } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { isFieldFolder } from '../project/salesforceFolder.ts';
import { fileKindOf, fileName } from '../language/read/uri.ts';
import type { Host } from '../host/host.ts';
import {
  COMPARE_REQUEST,
  LIST_OLD_FOLDER_REQUEST,
  READ_OLD_FILE_REQUEST,
  type CompareAnswer,
  type CompareParams,
  type ListOldFolderAnswer,
  type ListOldFolderParams,
  type ReadOldFileAnswer,
  type ReadOldFileParams,
} from '../protocol/compare.ts';
import { FAULT, unreadable } from './toProblem.ts';
import type { HandlerContext } from './session.ts';

export function registerCompareHandler({ connection, guard, requestContext }: HandlerContext): void {
  /** The files of a revision, as far as they are asked for. Configuration decides about findings alone, which nobody looks at here. */
  const hostOf = (revision: string, now: number): Host => ({
    async read(uri) {
      if (fileKindOf(uri) === 'config') return undefined;
      const params: ReadOldFileParams = { uri, revision };
      const { text } = await connection.sendRequest<ReadOldFileAnswer>(READ_OLD_FILE_REQUEST, params);
      return text ?? undefined;
    },
    async list(uri) {
      if (isFieldFolder(fileName(uri.replace(/\/$/, '')))) return [];
      const params: ListOldFolderParams = { uri, revision };
      const { entries } = await connection.sendRequest<ListOldFolderAnswer>(LIST_OLD_FOLDER_REQUEST, params);
      return entries;
    },
    now: () => now,
  });

  connection.onRequest(
    COMPARE_REQUEST,
    guard<CompareParams, CompareAnswer>(COMPARE_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      if (at === undefined) return { problem: unreadable(params.uri) };
      const { revision } = params.before;
      // A project has hundreds of files about fields, and git is asked for each file by itself.
      const fields = at.snapshot.projectFields(params.uri);
      const oldUri = oldUriOf(at.snapshot, params);
      const old: Snapshot | undefined =
        revision === undefined
          ? (await requestContext(oldUri))?.snapshot
          : await createProject(hostOf(revision, at.now), { fields }).snapshot([oldUri]);
      return old === undefined ? { problem: unreadable(oldUri) } : queryTimelinePair(at.snapshot, old, params);
    }),
  );
}
