// "Milestone: New Scenario From This Process": a sample case that arrives when the user says, written into the scenario file beside
// with what happens to it as its expectations.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CasesAnswer } from '../../../server/src/protocol/requests.ts';
import { localMinute, normalizeArrival } from '../arrival.ts';
import { requestCases } from '../sendRequest.ts';
import { caseAt } from '../preview/caseAt.ts';
import { askInSteps, type Question } from '../wizard/askInSteps.ts';
import { askPick } from '../wizard/askPick.ts';
import { askText } from '../wizard/askText.ts';
import { chooseCaseFile } from './chooseCaseFile.ts';
import { readFields } from './readFields.ts';
import { showProblem } from './showProblem.ts';
import { writeScenario } from './writeScenario.ts';

type Process = CasesAnswer['processes'][number];

interface ScenarioDraft {
  readonly process: Process;
  /** As typed; empty until it was asked. */
  readonly arrival: string;
  readonly fields: string;
}

export function newScenarioCommand(client: BaseLanguageClient) {
  return async (argument?: unknown): Promise<void> => {
    const uri = await chooseCaseFile(argument);
    if (uri === undefined) return;
    const cases = await requestCases(client, uri);
    if ('problem' in cases) return showProblem(cases.problem);
    const [first] = cases.processes;
    if (first === undefined) {
      return showProblem({
        message: 'No process is defined here or in an imported file.',
        hint: 'Define one under "processes:" first.',
      });
    }
    const here = processAtCursor(cases, uri);
    const isKnown = here !== undefined || cases.processes.length === 1;
    const questions = [...(isKnown ? [] : [askProcess(cases.processes)]), askArrival, askFields];
    const start = { process: here ?? first, arrival: '', fields: '' };
    const draft = await askInSteps('New Scenario', start, () => questions);
    if (draft === undefined) return;
    await writeScenario(client, {
      uri: client.code2ProtocolConverter.asUri(uri),
      process: draft.process.id,
      at: draft.arrival,
      set: readFields(draft.fields) ?? {},
    });
  };
}

function processAtCursor(cases: CasesAnswer, uri: vscode.Uri): Process | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return undefined;
  const key = caseAt(cases, editor.document, editor.selection.active);
  return key?.kind === 'process' ? cases.processes.find(({ id }) => id === key.id) : undefined;
}

function askProcess(processes: readonly Process[]): Question<ScenarioDraft> {
  return async (draft, place) => {
    const items = processes.map((process) => ({
      label: process.label,
      ...(process.label !== process.id && { description: process.id }),
      value: process,
    }));
    const isActive = ({ id }: Process): boolean => id === draft.process.id;
    const answer = await askPick({ ...place, placeholder: 'Which process?', items, isActive });
    return typeof answer === 'object' ? { ...draft, process: answer.value } : answer;
  };
}

const askArrival: Question<ScenarioDraft> = async (draft, place) => {
  const { timeZone, label } = draft.process;
  const answer = await askText({
    ...place,
    prompt: `When does the case of ${label} arrive? Date and time in ${timeZone}`,
    placeholder: '2026-03-06T16:30',
    value: draft.arrival === '' ? localMinute(new Date(), timeZone) : draft.arrival,
    check: (text) => {
      const message = 'A date and a time that exist, such as 2026-03-06T16:30 or 2026-03-06 16:30';
      return Promise.resolve(normalizeArrival(text) === undefined ? { message, severity: 'error' } : undefined);
    },
  });
  return typeof answer === 'object' ? { ...draft, arrival: normalizeArrival(answer.text) ?? '' } : answer;
};

const askFields: Question<ScenarioDraft> = async (draft, place) => {
  const answer = await askText({
    ...place,
    prompt: 'Which field values does it have? None, or some with commas',
    placeholder: 'Priority=High, Account.Tier__c=Premium',
    value: draft.fields,
    check: (text) => {
      const message = 'Write each as Field=value, with commas between them.';
      return Promise.resolve(readFields(text) === undefined ? { message, severity: 'error' } : undefined);
    },
  });
  return typeof answer === 'object' ? { ...draft, fields: answer.text } : answer;
};
