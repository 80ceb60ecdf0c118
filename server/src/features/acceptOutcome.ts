// "Accept what happens": what a scenario expects and does not get becomes what it gets, one expectation or all of them. Comments stay. Must
// not know the editor, and writes nothing.
import type { FailureDetail } from '../core/simulate/expect.ts';
import type { Occurrence, Simulation } from '../core/simulate/simulation.ts';
import type { Instant } from '../core/time/instant.ts';
import { formatIso } from '../core/time/iso.ts';
import { extendSnapshot } from '../project/extendSnapshot.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { AcceptOutcomeParams } from '../protocol/authoring.ts';
import type { Problem } from '../protocol/requests.ts';
import { judgeScenario } from '../queries/judgeScenario.ts';
import { simulateScenarios } from '../queries/simulateScenarios.ts';
import { applyChanges, insertItem, removeEntry, replaceScalar, type TextChange } from '../text/edit.ts';
import { followAlias, pairOf, resolvePath } from '../text/path.ts';
import type { Item, ListNode, Pair, Tree, TreeNode } from '../text/tree.ts';
import { writeInstant } from './writeExpectation.ts';

/** One change never takes more than a few; this many are a fault of ours. */
const MOST_CHANGES = 1000;

/**
 * The change of the file. With `path` only that expectation is accepted, else all of them.
 * @param file the scenario file
 */
export function acceptOutcome(
  snapshot: Snapshot,
  file: SourceFile,
  { scenario, path }: Pick<AcceptOutcomeParams, 'scenario' | 'path'>,
): TextChange | { readonly problem: Problem } {
  let text = file.text;
  let now = snapshot;
  for (let count = 0; count < (path === undefined ? MOST_CHANGES : 1); count += 1) {
    const change = nextChange(now, file.uri, scenario, path);
    const changed = change === undefined ? text : applyChanges(text, [change]);
    if (changed === text) break;
    text = changed;
    now = extendSnapshot(snapshot, [{ uri: file.uri, text }]);
  }
  if (text !== file.text) return narrowestChange(file.text, text);
  return {
    problem: {
      message: `There is nothing to accept in '${scenario}'.`,
      hint: 'What it expects happens, or the file has errors that come first.',
    },
  };
}

/** The change for the first failure that can be accepted. */
function nextChange(snapshot: Snapshot, uri: string, id: string, path: string | undefined): TextChange | undefined {
  const file = snapshot.file(uri);
  if (file === undefined) return undefined;
  for (const scenario of simulateScenarios(snapshot, file, id)) {
    const { simulation } = scenario;
    if (simulation === undefined) continue;
    for (const { failure, detail } of judgeScenario(snapshot, file, scenario)) {
      if (detail === undefined || (path !== undefined && failure.path !== path)) continue;
      const change = acceptFailure({ tree: file.tree, simulation, id }, failure.path, detail);
      if (change !== undefined) return change;
    }
  }
  return undefined;
}

interface Site {
  readonly tree: Tree;
  readonly simulation: Simulation;
  /** Of the scenario. */
  readonly id: string;
}

/** @param path `milestones[0].target` @returns undefined where it is not written in a way that can be changed */
function acceptFailure(site: Site, path: string, detail: FailureDetail): TextChange | undefined {
  const { tree, simulation } = site;
  const steps = path.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : /^\d+$/.test(step) ? Number(step) : step));
  const resolved = resolvePath(tree, ['scenarios', site.id, 'expect', ...steps]);
  switch (detail.kind) {
    case 'start':
    case 'target':
    case 'completed': {
      const { actual } = detail;
      if (typeof actual === 'number') return rewrite(resolved?.node, writeTime(simulation, actual));
      return remove(tree, resolved?.holder);
    }
    case 'status':
      return rewrite(resolved?.node, detail.actual);
    case 'entered':
    case 'exited':
      return rewrite(resolved?.node, detail.actual === undefined ? 'never' : writeTime(simulation, detail.actual));
    case 'missing':
      return detail.count === 0
        ? replaceValue(resolved?.node, `{ milestone: ${detail.milestone}, status: none }`)
        : remove(tree, resolved?.holder);
    case 'starts':
      return acceptStart(site, resolved?.node, detail);
    case 'action':
      return acceptAction(site, Number(steps[1]), detail);
    case 'extra-action':
      return acceptExtraAction(site, detail);
  }
}

/** What was not to start does: its status is what it ends as, or it joins a list that was empty. */
function acceptStart(
  { tree, simulation }: Site,
  node: TreeNode | undefined,
  { milestone, at }: Extract<FailureDetail, { kind: 'starts' }>,
): TextChange | undefined {
  const list = followAlias(node);
  if (list?.kind !== 'list') {
    const occurrence = simulation.occurrences.find((one) => one.entry.milestone === milestone && one.start === at);
    return occurrence === undefined ? undefined : rewrite(node, occurrence.status);
  }
  const isWritten = node?.kind === 'list';
  const entries = simulation.occurrences.map((occurrence) => writeOccurrence(simulation, occurrence));
  return isWritten ? fillList(tree, list, entries) : undefined;
}

function writeOccurrence(simulation: Simulation, { entry, status, target, targetMs }: Occurrence): string {
  const due = targetMs === undefined ? [] : [`target: ${writeTime(simulation, target)}`];
  return `{ ${[`milestone: ${entry.milestone}`, ...due, `status: ${status}`].join(', ')} }`;
}

/** Another action fires in its place, at another time, or none. */
function acceptAction(
  site: Site,
  position: number,
  { expected, actual }: Extract<FailureDetail, { kind: 'action' }>,
): TextChange | undefined {
  const { tree, simulation, id } = site;
  const list = actionList(site);
  const holder = list?.items[position];
  if (list === undefined || holder === undefined) return undefined;
  if (actual !== undefined) {
    const at = pairOf(holder.value, 'at')?.value;
    if (actual.action === expected.action) return rewrite(at, writeTime(simulation, actual.at));
    const time = at === undefined ? '' : `, at: ${writeTime(simulation, actual.at)}`;
    return replaceValue(holder.value, `{ action: ${actual.action}${time} }`);
  }
  const expect = resolvePath(tree, ['scenarios', id, 'expect'])?.node;
  const actions = pairOf(expect, 'actions');
  // An empty list would say that nothing at all fires.
  const isLast = list.items.length === 1 && actions?.value === list && actions.parent === expect;
  return remove(tree, isLast ? actions : holder);
}

/** More fires than was expected: it joins the list. */
function acceptExtraAction(
  site: Site,
  { actual }: Extract<FailureDetail, { kind: 'extra-action' }>,
): TextChange | undefined {
  const { tree, simulation } = site;
  const list = actionList(site);
  if (list === undefined) return undefined;
  const hasTimes = list.items.length === 0 || list.items.some(({ value }) => pairOf(value, 'at') !== undefined);
  const time = hasTimes ? `, at: ${writeTime(simulation, actual.at)}` : '';
  return fillList(tree, list, [`{ action: ${actual.action}${time} }`]);
}

/** The list itself, or what is under `only`; undefined where neither is written out. */
function actionList({ tree, id }: Site): ListNode | undefined {
  const actions = resolvePath(tree, ['scenarios', id, 'expect', 'actions'])?.node;
  const list = actions?.kind === 'list' ? actions : pairOf(actions, 'only')?.value;
  return list?.kind === 'list' ? list : undefined;
}

/** Adds entries at the end. */
function fillList(tree: Tree, list: ListNode, entries: readonly string[]): TextChange {
  if (list.items.length === 0) return { span: list.span, newText: `[${entries.join(', ')}]` };
  return insertItem(tree, list, entries.join(', '));
}

function rewrite(node: TreeNode | undefined, value: string): TextChange | undefined {
  if (node?.kind === 'scalar') return replaceScalar(node, value);
  return node === undefined ? undefined : replaceValue(node, value);
}

function replaceValue(node: TreeNode | undefined, newText: string): TextChange | undefined {
  return node === undefined ? undefined : { span: node.span, newText };
}

function remove(tree: Tree, holder: Pair | Item | undefined): TextChange | undefined {
  return holder === undefined ? undefined : removeEntry(tree, holder);
}

function writeTime({ zone }: Simulation, at: Instant): string {
  return writeInstant(formatIso(zone, at), zone);
}

/** From the first character that differs to the last. */
function narrowestChange(before: string, after: string): TextChange {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
