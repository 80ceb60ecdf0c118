// What a replay needs to be told, one question after the other: the cases, what else is known of them, and what they are compared under.
import * as vscode from 'vscode';
import { askPick } from '../wizard/askPick.ts';
import type { PickItem } from '../wizard/openPick.ts';
import type { Question } from '../wizard/askInSteps.ts';
import { nameOf, type ReplayQuestion } from './replay.ts';

/** Until it is answered `cases` is undefined. */
export type ReplayDraft = Omit<ReplayQuestion, 'cases'> & { readonly cases: vscode.Uri | undefined };

export interface NamedProcess {
  readonly id: string;
  readonly label: string;
}

/** More than anybody looks through. */
const MAX_LISTED = 200;

const TABLES = '**/*.{csv,csv.gz,tsv,txt.gz}';

const ENTITLEMENT_FILES = '**/*.{entitlement.yaml,entitlement.yml}';

/** A file, one that is looked for elsewhere, or none. */
type Choice<Value> = { readonly value: Value | undefined } | 'browse';

/** Tables of the open folders, those of the same folder first. */
export async function listTables(file: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(TABLES, '**/node_modules/**', MAX_LISTED);
  const folder = vscode.Uri.joinPath(file, '..').toString();
  const isNear = (uri: vscode.Uri): boolean => vscode.Uri.joinPath(uri, '..').toString() === folder;
  return found.toSorted((a, b) => Number(isNear(b)) - Number(isNear(a)) || a.path.localeCompare(b.path));
}

/** @param processes that the file sees; with one of them there is nothing to ask */
export function questionsFor(
  tables: readonly vscode.Uri[],
  processes: readonly NamedProcess[],
): readonly Question<ReplayDraft>[] {
  return [
    askTable('cases', tables, 'The cases, as Salesforce exports them', /case|export/i, undefined),
    ...(processes.length > 1 ? [askProcess(processes)] : []),
    askTable('history', tables, 'What changed when (CaseHistory)', /hist/i, {
      label: 'No History',
      detail: 'Only the first and the last state of a case are known then',
    }),
    askTable('milestones', tables, 'What the org recorded (CaseMilestone)', /milestone/i, {
      label: 'No Recorded Milestones',
      detail: 'With them every deadline is put beside that of the org',
    }),
    askComparison,
  ];
}

function askTable(
  key: 'cases' | 'history' | 'milestones',
  tables: readonly vscode.Uri[],
  placeholder: string,
  likely: RegExp,
  none: { readonly label: string; readonly detail: string } | undefined,
): Question<ReplayDraft> {
  return async (draft, place) => {
    const others = [draft.cases, draft.history].filter((uri) => uri?.toString() !== draft[key]?.toString());
    const offered = tables.filter((uri) => !others.some((other) => other?.toString() === uri.toString()));
    const given = draft[key];
    const guess = given ?? offered.find((uri) => likely.test(nameOf(uri)));
    const items: PickItem<Choice<vscode.Uri>>[] = [
      ...(none === undefined ? [] : [{ ...none, value: { value: undefined } }]),
      ...offered.map((uri) => ({
        label: `$(table) ${nameOf(uri)}`,
        description: vscode.workspace.asRelativePath(uri),
        value: { value: uri },
      })),
      { label: '$(folder-opened) Another File…', alwaysShow: true, value: 'browse' },
    ];
    const isActive = (value: Choice<vscode.Uri>): boolean =>
      value !== 'browse' && value.value?.toString() === guess?.toString();
    const answer = await askPick({ ...place, placeholder, items, isActive });
    if (typeof answer !== 'object') return answer;
    if (answer.value !== 'browse') return { ...draft, [key]: answer.value.value };
    const [chosen] = (await vscode.window.showOpenDialog(dialogOf(place.title, draft.file))) ?? [];
    return chosen && { ...draft, [key]: chosen };
  };
}

function dialogOf(title: string, file: vscode.Uri): vscode.OpenDialogOptions {
  return {
    title,
    defaultUri: vscode.Uri.joinPath(file, '..'),
    filters: { 'Tables (CSV)': ['csv', 'gz', 'tsv', 'txt'], 'All files': ['*'] },
  };
}

function askProcess(processes: readonly NamedProcess[]): Question<ReplayDraft> {
  return async (draft, place) => {
    const items: PickItem<{ readonly id: string | undefined }>[] = [
      {
        label: 'Each in its Own',
        detail: 'Entitlement.Name, Entitlement.SlaProcess.Name or the criteria of the entitlements tell',
        value: { id: undefined },
      },
      ...processes.map(({ id, label }) => ({
        label: `$(watch) ${label}`,
        ...(label !== id && { description: id }),
        value: { id },
      })),
    ];
    const isActive = ({ id }: { readonly id: string | undefined }): boolean => id === draft.process;
    const answer = await askPick({ ...place, placeholder: 'Which process are the cases in?', items, isActive });
    return typeof answer === 'object' ? { ...draft, process: answer.value.id } : answer;
  };
}

/** The same cases under other files too: what a change would have meant. */
const askComparison: Question<ReplayDraft> = async (draft, place) => {
  const found = await vscode.workspace.findFiles(ENTITLEMENT_FILES, '**/node_modules/**', MAX_LISTED);
  const others = found.filter((uri) => uri.toString() !== draft.file.toString());
  const items: PickItem<{ readonly compare: string | undefined }>[] = [
    { label: 'No Comparison', value: { compare: undefined } },
    { label: '$(git-commit) The Last Commit', description: 'git:HEAD', value: { compare: 'git:HEAD' } },
    ...others.map((uri) => ({
      label: `$(file) ${nameOf(uri)}`,
      description: vscode.workspace.asRelativePath(uri),
      value: { compare: uri.fsPath },
    })),
  ];
  const isActive = ({ compare }: { readonly compare: string | undefined }): boolean => compare === draft.compare;
  const answer = await askPick({
    ...place,
    placeholder: 'Compare with what they would have got under…',
    items,
    isActive,
  });
  return typeof answer === 'object' ? { ...draft, compare: answer.value.compare } : answer;
};
