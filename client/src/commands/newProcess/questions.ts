// What "New Entitlement Process…" asks, in order. Whether an answer is good is the server's to say.
import * as vscode from 'vscode';
import type {
  AnswerTopic,
  CalendarItem,
  NewProcessAnswer,
  OpenDays,
  ProcessChoices,
  ZoneItem,
} from '../../../../server/src/protocol/authoring.ts';
import type { Question } from '../../wizard/askInSteps.ts';
import { askPick } from '../../wizard/askPick.ts';
import type { PickItem } from '../../wizard/openPick.ts';
import { askText, type InputProblem } from '../../wizard/askText.ts';
import { readTiers, type ProcessDraft } from './draft.ts';

export interface QuestionInput {
  readonly choices: ProcessChoices;
  /** What the server says to the answers so far; a problem of its own is an error. */
  readonly judge: (draft: ProcessDraft) => Promise<NewProcessAnswer['problems']>;
}

type ProcessQuestion = Question<ProcessDraft>;

export function questionsFor(
  input: QuestionInput,
  { existing, days, tiers }: ProcessDraft,
): readonly ProcessQuestion[] {
  const hours = days === 'around-the-clock' ? [askDays] : [askDays, askHours(input)];
  return [
    askName(input),
    askObject,
    ...(input.choices.calendars.length > 0 ? [askCalendar(input.choices.calendars)] : []),
    ...(existing === undefined ? [askTimeZone(input.choices.timeZones), ...hours] : []),
    askTiers(input),
    ...tiers.flatMap((_, tier) => [askTarget(input, tier, 'firstResponse'), askTarget(input, tier, 'resolution')]),
  ];
}

/** A question that is answered by typing. */
function textQuestion(
  input: QuestionInput,
  about: { readonly topic: AnswerTopic; readonly tier?: number },
  { prompt, placeholder }: { readonly prompt: (draft: ProcessDraft) => string; readonly placeholder: string },
  get: (draft: ProcessDraft) => string,
  set: (draft: ProcessDraft, text: string) => ProcessDraft,
): ProcessQuestion {
  return async (draft, place) => {
    const check = async (text: string): Promise<InputProblem | undefined> => {
      const problems = await input.judge(set(draft, text));
      const own = problems.filter(({ topic, tier }) => topic === about.topic && tier === about.tier);
      const worst = (['error', 'warning'] as const).flatMap(
        (level) => own.find(({ severity }) => severity === level) ?? [],
      );
      return worst[0] ?? own[0];
    };
    const answer = await askText({ ...place, prompt: prompt(draft), placeholder, value: get(draft), check });
    return typeof answer === 'object' ? set(draft, answer.text) : answer;
  };
}

function askName(input: QuestionInput): ProcessQuestion {
  return textQuestion(
    input,
    { topic: 'name' },
    {
      prompt: () => 'What is the process called in Salesforce? The file gets its name too.',
      placeholder: 'Acme Support',
    },
    ({ name }) => name,
    (draft, name) => ({ ...draft, name }),
  );
}

const askObject: ProcessQuestion = async (draft, place) => {
  const items: readonly PickItem<ProcessDraft['object']>[] = [
    { label: 'Case', detail: 'Customers’ questions and problems', value: 'Case' },
    { label: 'Work Order', detail: 'Work at the customer’s, as in Field Service', value: 'WorkOrder' },
  ];
  const isActive = (value: string): boolean => value === draft.object;
  const answer = await askPick({ ...place, placeholder: 'What does the process count the time of?', items, isActive });
  return typeof answer === 'object' ? { ...draft, object: answer.value } : answer;
};

function askCalendar(calendars: readonly CalendarItem[]): ProcessQuestion {
  return async (draft, place) => {
    const items: readonly PickItem<CalendarItem | undefined>[] = [
      ...calendars.map((calendar) => ({
        label: `$(calendar) ${calendar.name}`,
        description: `${calendar.timeZone}, ${calendar.openHours}`,
        detail: vscode.workspace.asRelativePath(vscode.Uri.parse(calendar.uri)),
        value: calendar,
      })),
      { label: '$(add) New business hours…', detail: 'Time zone, days and hours are asked next', value: undefined },
    ];
    const isActive = (value: CalendarItem | undefined): boolean =>
      value?.id === draft.existing?.id && value?.uri === draft.existing?.uri;
    const placeholder = 'In which business hours is time counted?';
    const answer = await askPick({ ...place, placeholder, items, isActive });
    if (typeof answer !== 'object') return answer;
    const existing = answer.value === undefined ? undefined : { id: answer.value.id, uri: answer.value.uri };
    return { ...draft, existing };
  };
}

function askTimeZone(timeZones: readonly ZoneItem[]): ProcessQuestion {
  return async (draft, place) => {
    // The zone of this machine comes first: it is the likeliest, and the list begins with it.
    const isOwn = ({ id }: ZoneItem): boolean => id === draft.timeZone;
    const sorted = [...timeZones.filter(isOwn), ...timeZones.filter((zone) => !isOwn(zone))];
    const items = sorted.map(({ id, about }) => ({ label: id, description: about, value: id }));
    const isActive = (zone: string): boolean => zone === draft.timeZone;
    const placeholder = 'In which time zone does the desk work? Type a city, a country or an abbreviation.';
    const answer = await askPick({ ...place, placeholder, items, isActive });
    return typeof answer === 'object' ? { ...draft, timeZone: answer.value } : answer;
  };
}

const askDays: ProcessQuestion = async (draft, place) => {
  const items: readonly PickItem<OpenDays>[] = [
    { label: 'Monday to Friday', description: 'Mon-Fri', value: 'weekdays' },
    { label: 'Monday to Saturday', description: 'Mon-Sat', value: 'monday-to-saturday' },
    { label: 'Every day', description: 'Mon-Sun', value: 'everyday' },
    { label: 'Around the clock', description: 'every day, 24 hours, 24/7', value: 'around-the-clock' },
  ];
  const isActive = (days: OpenDays): boolean => days === draft.days;
  const answer = await askPick({ ...place, placeholder: 'On which days is the desk open?', items, isActive });
  return typeof answer === 'object' ? { ...draft, days: answer.value } : answer;
};

function askHours(input: QuestionInput): ProcessQuestion {
  return textQuestion(
    input,
    { topic: 'hours' },
    {
      prompt: ({ timeZone }) => `When is the desk open, by the clock of ${timeZone}? Breaks: 09:00-12:00, 13:00-17:00`,
      placeholder: '09:00-17:00',
    },
    ({ hours }) => hours,
    (draft, hours) => ({ ...draft, hours }),
  );
}

function askTiers(input: QuestionInput): ProcessQuestion {
  return textQuestion(
    input,
    { topic: 'tiers' },
    {
      prompt: () =>
        'Which tiers of customers get different promises? The dearest first, with commas; one name for all alike.',
      placeholder: 'Premium, Standard',
    },
    ({ tiers }) => tiers.map(({ name }) => name).join(', '),
    (draft, text) => ({ ...draft, tiers: readTiers(text, draft.tiers) }),
  );
}

function askTarget(input: QuestionInput, tier: number, topic: 'firstResponse' | 'resolution'): ProcessQuestion {
  const what = topic === 'firstResponse' ? 'get a first response' : 'have the problem solved';
  const whose = ({ tiers }: ProcessDraft): string =>
    tiers.length === 1 ? 'customers' : `${tiers[tier]?.name ?? ''} customers`;
  return textQuestion(
    input,
    { topic, tier },
    {
      prompt: (draft) => `Within how much time do ${whose(draft)} ${what}? Counted in business hours.`,
      placeholder: '45m, 4h or 1.5 hours',
    },
    ({ tiers }) => tiers[tier]?.[topic] ?? '',
    (draft, text) => ({
      ...draft,
      tiers: draft.tiers.map((each, index) => (index === tier ? { ...each, [topic]: text } : each)),
    }),
  );
}
