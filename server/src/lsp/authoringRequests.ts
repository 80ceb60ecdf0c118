// The requests that help to write (protocol/authoring.ts). Must not know what is written.
import { acceptOutcome } from '../features/acceptOutcome.ts';
import { holidayPlaces, insertHolidays } from '../features/insertHolidays.ts';
import { newProcess } from '../features/newProcess/newProcess.ts';
import { newScenario } from '../features/newScenario.ts';
import { newProcessUri } from '../features/newProcess/newProcessPlan.ts';
import { processChoices } from '../features/newProcess/processChoices.ts';
import { writeTarget } from '../features/writeTarget.ts';
import {
  ACCEPT_OUTCOME_REQUEST,
  NEW_PROCESS_REQUEST,
  NEW_SCENARIO_REQUEST,
  PROCESS_CHOICES_REQUEST,
  WRITE_TARGET_REQUEST,
  type AcceptOutcomeAnswer,
  type AcceptOutcomeParams,
  type NewProcessAnswer,
  type NewProcessParams,
  type NewScenarioAnswer,
  type NewScenarioParams,
  type ProcessChoices,
  type ProcessChoicesParams,
  type WriteTargetAnswer,
  type WriteTargetParams,
} from '../protocol/authoring.ts';
import {
  HOLIDAY_PLACES_REQUEST,
  INSERT_HOLIDAYS_REQUEST,
  type HolidayPlaces,
  type HolidayPlacesParams,
  type InsertHolidaysAnswer,
  type InsertHolidaysParams,
} from '../protocol/holidays.ts';
import { FAULT, unreadable } from './toProblem.ts';
import type { HandlerContext } from './session.ts';

const NO_PLACES: HolidayPlaces = { sets: [], taken: [], calendars: [] };

export function registerAuthoringHandlers(server: HandlerContext): void {
  serveNewProcess(server);
  serveHolidays(server);
  serveNewScenario(server);
  serveAcceptOutcome(server);
  serveWriteTarget(server);
}

function serveNewScenario({ connection, guard, requestContext }: HandlerContext): void {
  connection.onRequest(
    NEW_SCENARIO_REQUEST,
    guard<NewScenarioParams, NewScenarioAnswer>(NEW_SCENARIO_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      if (at === undefined) return { problem: unreadable(params.uri) };
      const found = newScenario(at.snapshot, at.file, params);
      if ('problem' in found) return found;
      const { uri, file, change, id } = found;
      const start = { line: 0, character: 0 };
      const range = file?.lines.rangeOf(change.span) ?? { start, end: start };
      const edits = [{ range, newText: change.newText }];
      return { uri: at.session.workspace.clientUri(uri), isNew: file === undefined, edits, id };
    }),
  );
}

function serveAcceptOutcome({ connection, guard, requestContext }: HandlerContext): void {
  connection.onRequest(
    ACCEPT_OUTCOME_REQUEST,
    guard<AcceptOutcomeParams, AcceptOutcomeAnswer>(ACCEPT_OUTCOME_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      if (at === undefined) return { problem: unreadable(params.uri) };
      const change = acceptOutcome(at.snapshot, at.file, params);
      if ('problem' in change) return change;
      return { edits: [{ range: at.file.lines.rangeOf(change.span), newText: change.newText }] };
    }),
  );
}

function serveWriteTarget({ connection, guard, requestContext }: HandlerContext): void {
  connection.onRequest(
    WRITE_TARGET_REQUEST,
    guard<WriteTargetParams, WriteTargetAnswer>(WRITE_TARGET_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      if (at === undefined) return { problem: unreadable(params.uri) };
      const written = writeTarget(at.snapshot, { ...params, uri: at.file.uri });
      if ('problem' in written) return written;
      const file = at.snapshot.file(written.uri);
      if (file === undefined) return { problem: unreadable(written.uri) };
      const { span, newText } = written.change;
      return {
        uri: at.session.workspace.clientUri(file.uri),
        edits: [{ range: file.lines.rangeOf(span), newText }],
      };
    }),
  );
}

function serveHolidays({ connection, guard, requestContext }: HandlerContext): void {
  connection.onRequest(
    HOLIDAY_PLACES_REQUEST,
    guard<HolidayPlacesParams, HolidayPlaces>(HOLIDAY_PLACES_REQUEST, NO_PLACES, async ({ uri }) => {
      const at = await requestContext(uri);
      return at === undefined ? NO_PLACES : holidayPlaces(at.snapshot, at.file);
    }),
  );
  connection.onRequest(
    INSERT_HOLIDAYS_REQUEST,
    guard<InsertHolidaysParams, InsertHolidaysAnswer>(INSERT_HOLIDAYS_REQUEST, { problem: FAULT }, async (params) => {
      const at = await requestContext(params.uri);
      if (at === undefined) return { problem: unreadable(params.uri) };
      const inserted = insertHolidays(at.snapshot, at.file, params);
      if ('problem' in inserted) return inserted;
      const { changes, added, idle } = inserted;
      return {
        edits: changes.map(({ span, newText }) => ({ range: at.file.lines.rangeOf(span), newText })),
        added,
        idle,
      };
    }),
  );
}

function serveNewProcess({ connection, guard, session }: HandlerContext): void {
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
