// "New Scenario From This Process": a sample case as a scenario, with what happens to it as its expectations, so that it passes. Must
// not know the editor, and writes nothing.
import { queryTimeline } from '../queries/timeline.ts';
import { extendSnapshot } from '../project/extendSnapshot.ts';
import { findSource } from '../queries/findCase.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { fileName, relativePath, resolveUri } from '../language/read/uri.ts';
import { WEEKDAYS } from '../core/time/calendarDefinition.ts';
import { weekdayIndex } from '../core/time/civil.ts';
import { parseIso } from '../core/time/iso.ts';
import type { Zone } from '../core/time/zone.ts';
import type { NewScenarioParams } from '../protocol/authoring.ts';
import type { Problem } from '../protocol/requests.ts';
import { applyChanges, insertPair, type TextChange } from '../text/edit.ts';
import { pairOf } from '../text/path.ts';
import { lineBreakOf } from '../text/position.ts';
import type { Pair, Tree } from '../text/tree.ts';
import { writeScalar } from '../text/writeScalar.ts';
import { writeCase } from './writeCase.ts';
import { writeExpectation } from './writeExpectation.ts';

export type ScenarioChange =
  | {
      /** Of the scenario file. */
      readonly uri: string;
      /** Undefined for a file that is not there yet: then the change is its whole text. */
      readonly file: SourceFile | undefined;
      readonly change: TextChange;
      readonly id: string;
    }
  | { readonly problem: Problem };

/** @param file the entitlement file with the process, or a scenario file that uses it */
export function newScenario(snapshot: Snapshot, file: SourceFile, params: NewScenarioParams): ScenarioChange {
  const source = findSource(snapshot, params);
  if ('problem' in source) return source;
  const { zone } = source;
  const lines = writeCase(snapshot, source, params);
  if ('problem' in lines) return lines;
  const target = scenarioFile(snapshot, file);
  const id = freeId(params.at, target.file);
  const write = (expect: readonly string[]): TextChange | undefined =>
    addScenario(target, file, id, [...lines, ...expect]);
  const draft = write([]);
  if (draft === undefined)
    return {
      problem: {
        message: `'${fileName(target.uri)}' is not written in a way that scenarios can be added to.`,
        hint: 'Mend what is marked in it, then try again.',
      },
    };
  const change = write(expectations(snapshot, target, draft, id, zone)) ?? draft;
  return { uri: target.uri, file: target.file, change, id };
}

interface ScenarioFile {
  readonly uri: string;
  readonly file: SourceFile | undefined;
}

/** The file itself where it holds scenarios, the one of the same name beside it, any that uses it, or a new one beside it. */
function scenarioFile(snapshot: Snapshot, file: SourceFile): ScenarioFile {
  if (file.kind === 'scenario') return { uri: file.uri, file };
  const beside = resolveUri(file.uri, `./${fileName(file.uri).replace(/\.entitlement\.ya?ml$/i, '')}.scenario.yaml`);
  const using = snapshot
    .dependants(file.uri)
    .filter(({ kind, imports }) => kind === 'scenario' && imports.some(({ target }) => target === file.uri));
  const found = using.find(({ uri }) => uri === beside) ?? using[0];
  return found === undefined ? { uri: beside, file: snapshot.file(beside) } : { uri: found.uri, file: found };
}

/** `friday-16-30`, with a number where there is one already. */
function freeId(at: string, file: SourceFile | undefined): string {
  const day = parseIso(at)?.day;
  const weekday = day === undefined ? 'case' : (WEEKDAYS[weekdayIndex(day)] ?? 'case');
  const id = `${weekday}-${at.slice(11, 16).replace(':', '-')}`;
  const taken = new Set(file?.definitions.map((definition) => definition.id));
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** The change that adds the scenario; undefined where something else stands in the place of the scenarios. */
function addScenario(
  { uri, file }: ScenarioFile,
  used: SourceFile,
  id: string,
  lines: readonly string[],
): TextChange | undefined {
  if (file?.tree.root === undefined) {
    const old = file?.text ?? '';
    const block = [`  ${id}:`, ...lines.map((line) => `    ${line}`)];
    const head = [`use: ${writeScalar(relativePath(uri, used.uri))}`, '', 'scenarios:'];
    const lineBreak = lineBreakOf(old);
    const gap = old === '' || /[\r\n]$/.test(old) ? '' : lineBreak;
    return { span: { start: old.length, end: old.length }, newText: gap + [...head, ...block, ''].join(lineBreak) };
  }
  const { tree } = file;
  const { root } = tree;
  if (root?.kind !== 'map' || root.isFlow) return undefined;
  const scenarios = pairOf(root, 'scenarios');
  if (scenarios === undefined) return insertPair(tree, root, 'scenarios', [`${id}:`, ...indented(lines)].join('\n'));
  const map = scenarios.value;
  if (map?.kind !== 'map' || map.isFlow) return undefined;
  const change = insertPair(tree, map, id, lines.join('\n'));
  return { ...change, newText: isSpaced(tree, map.pairs) ? lineBreakOf(tree.text) + change.newText : change.newText };
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** True when blank lines stand between the scenarios, or when there is only one yet. */
function isSpaced({ text }: Tree, pairs: readonly Pair[]): boolean {
  const [first, second] = pairs;
  if (first === undefined || second === undefined) return true;
  return /\n[ \t]*\r?\n/.test(text.slice(first.span.end, second.span.start));
}

/** What happens to the case, as the lines of its `expect`. */
function expectations(
  snapshot: Snapshot,
  { uri, file }: ScenarioFile,
  draft: TextChange,
  id: string,
  zone: Zone,
): readonly string[] {
  const text = applyChanges(file?.text ?? '', [draft]);
  const answer = queryTimeline(extendSnapshot(snapshot, [{ uri, text }]), { uri, scenario: id });
  const lines = 'timeline' in answer ? writeExpectation(answer.timeline, zone) : [];
  return lines.length === 0 ? [] : ['expect:', ...indented(lines)];
}
