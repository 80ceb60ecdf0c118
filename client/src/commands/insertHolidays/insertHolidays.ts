// "Milestone: Insert Public Holidays…": into the entitlement file that is open, from a library that is loaded for it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  HOLIDAY_PLACES_REQUEST,
  INSERT_HOLIDAYS_REQUEST,
  type HolidayPlaces,
  type InsertHolidaysAnswer,
  type InsertHolidaysParams,
} from '../../../../server/src/protocol/holidays.ts';
import { markDone } from '../../doneSteps.ts';
import { sendRequest } from '../../sendRequest.ts';
import type { AskHolidays } from '../../holidays/question.ts';
import { askInSteps } from '../../wizard/askInSteps.ts';
import { chooseFromFolder } from '../chooseCaseFile.ts';
import { showProblem } from '../showProblem.ts';
import { type HolidaysDraft } from './draft.ts';
import { questionsFor } from './questions.ts';

const TITLE = 'Insert Public Holidays';

/** @param askHolidays asks the library, which the first question loads */
export function insertHolidaysCommand(client: BaseLanguageClient, askHolidays: AskHolidays) {
  return async (): Promise<void> => {
    const document = await chooseDocument();
    if (document === undefined) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const places = await sendRequest<HolidayPlaces>(client, HOLIDAY_PLACES_REQUEST, { uri });
    if ('problem' in places) return showProblem(places.problem);
    try {
      const countries = (await askHolidays({ kind: 'places', within: [] })).places;
      const input = { ask: askHolidays, places, known: new Map([['', countries]]) };
      const draft = await askInSteps(TITLE, emptyDraft(), (answers) => questionsFor(input, answers));
      if (draft === undefined) return;
      const { set, attachTo } = draft;
      const entries = draft.chosen.flatMap((holiday) => holiday.entries);
      await insert(client, document, { uri, set, entries, attachTo });
    } catch (error) {
      client.error('The public holidays could not be found.', error, false);
      showProblem({
        message: 'The public holidays could not be found.',
        hint: 'The command "Milestone: Show Output" says more.',
      });
    }
  };
}

/** Holidays belong to business hours: the file that is active, one in sight, or one of the folder. */
async function chooseDocument(): Promise<vscode.TextDocument | undefined> {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const open = [...(active === undefined ? [] : [active]), ...visible].map(({ document }) => document);
  const shown = open.find(isEntitlementFile);
  if (shown !== undefined) return shown;
  const uri = await chooseFromFolder(isEntitlementUri);
  return uri && (await vscode.window.showTextDocument(uri)).document;
}

function emptyDraft(): HolidaysDraft {
  const { region } = new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale);
  const year = new Date().getFullYear();
  return {
    place: region === undefined ? [] : [region],
    years: `${year}-${year + 2}`,
    found: [],
    timeZones: [],
    chosen: [],
    set: '',
    attachTo: [],
  };
}

async function insert(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  params: InsertHolidaysParams,
): Promise<void> {
  const { version } = document;
  const answer = await sendRequest<InsertHolidaysAnswer>(client, INSERT_HOLIDAYS_REQUEST, params);
  if ('problem' in answer) return showProblem(answer.problem);
  // The ranges are those of the text that the server saw.
  if (document.version !== version) return insert(client, document, params);
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.replace(document.uri, client.protocol2CodeConverter.asRange(range), newText);
  }
  if (answer.edits.length > 0 && !(await vscode.workspace.applyEdit(edit))) {
    return showProblem({ message: `${TITLE}: the file could not be changed.`, hint: 'Is it read-only?' });
  }
  markDone('holidays');
  void vscode.window.showInformationMessage(describeAdded(answer, params));
  await reveal(document, params.set);
}

function describeAdded(
  { added, idle }: { readonly added: number; readonly idle: number },
  { set, entries }: InsertHolidaysParams,
): string {
  const there = entries.length - added - idle;
  const parts = [
    `${count(added, 'holiday', 'holidays')} added to '${set}'`,
    ...(there > 0 ? [`${count(there, 'was', 'were')} there already`] : []),
    ...(idle > 0 ? [`${count(idle, 'falls', 'fall')} on closed days`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The set, where it stands now. */
async function reveal(document: vscode.TextDocument, set: string): Promise<void> {
  const line = document
    .getText()
    .split(/\r\n|\r|\n/)
    .findIndex((text) => text.trim() === `${set}:`);
  if (line < 0) return;
  const place = new vscode.Range(line, 0, line, 0);
  const editor = await vscode.window.showTextDocument(document);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isEntitlementFile({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'entitlement' || isEntitlementUri(uri);
}

function isEntitlementUri({ path }: vscode.Uri): boolean {
  return /\.entitlement\.ya?ml$/i.test(path);
}
