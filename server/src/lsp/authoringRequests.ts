// The requests that help to write (protocol/authoring.ts). Must not know what is written.
import { newProcess } from '../features/newProcess/newProcess.ts';
import { newProcessUri } from '../features/newProcess/processPlan.ts';
import { processChoices } from '../features/newProcess/processChoices.ts';
import {
  NEW_PROCESS_REQUEST,
  PROCESS_CHOICES_REQUEST,
  type NewProcessAnswer,
  type NewProcessParams,
  type ProcessChoices,
  type ProcessChoicesParams,
} from '../protocol/authoring.ts';
import type { Serving } from './session.ts';

export function serveAuthoringRequests({ connection, guard, session }: Serving): void {
  connection.onRequest(
    PROCESS_CHOICES_REQUEST,
    guard<ProcessChoicesParams, ProcessChoices>(
      PROCESS_CHOICES_REQUEST,
      { calendars: [], timeZones: [] },
      async ({ folder }) => {
        const snapshot = await session()?.workspace.snapshot();
        return snapshot === undefined ? { calendars: [], timeZones: [] } : processChoices(snapshot, folder);
      },
    ),
  );
  connection.onRequest(
    NEW_PROCESS_REQUEST,
    guard<NewProcessParams, NewProcessAnswer>(NEW_PROCESS_REQUEST, { problems: [], files: [] }, async (params) => {
      const workspace = session()?.workspace;
      if (workspace === undefined) return { problems: [], files: [] };
      // Asked for the new file, the snapshot also holds the configuration of its folder, and the file itself where there is one.
      return newProcess(await workspace.snapshot(newProcessUri(params)), params);
    }),
  );
}
