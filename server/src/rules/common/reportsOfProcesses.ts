// What rules say of processes. A process is looked at again only when its own text changed, or anything that is no process: the
// answer is the one that looking at all of them would give. Must not know LSP.
import type { Fix, TextEdit } from '../../analysis/finding.ts';
import type { Snapshot, SourceFile } from '../../analysis/snapshot.ts';
import type { Process } from '../../core/model/model.ts';
import { DAY_MS } from '../../core/time/instant.ts';
import { moveSpan } from '../../text/movePair.ts';
import { pairOf } from '../../text/path.ts';
import type { Pair, Span } from '../../text/tree.ts';
import type { Report, Rule } from '../rule.ts';

/** A report and who made it. */
export interface RuleReport {
  readonly rule: Rule;
  readonly report: Report;
}

/** What was said of a process, and where it stood. */
interface ProcessReports {
  readonly start: number;
  readonly reports: readonly RuleReport[];
}

/** What was said of a file's processes when they were last looked at. */
interface FileReports {
  /** All that the reports can depend on beside the process itself, by identity. */
  readonly context: readonly unknown[];
  readonly processes: ReadonlyMap<Process, ProcessReports>;
}

/** What is kept between one look at a file and the next, by uri. */
export type ReportMemory = Map<string, FileReports>;

/** The reports of rules that look at one process at a time. @param memory is read and written */
export function reportsOfProcesses(
  rules: readonly Rule[],
  snapshot: Snapshot,
  file: SourceFile,
  memory: ReportMemory,
): readonly RuleReport[] {
  const context = contextOf(snapshot, file);
  const last = memory.get(file.uri);
  const known = last !== undefined && isSame(last.context, context) ? last.processes : undefined;
  const spans = spansOf(file);
  const kept = new Map<Process, ProcessReports>();
  for (const [process, span] of spans) {
    const reports = known?.get(process);
    if (reports !== undefined) kept.set(process, moveReports(reports, span.start, file.uri));
  }
  const changed = file.model.processes.filter((process) => !kept.has(process));
  const fresh = runRules(rules, snapshot, file, changed);
  memory.set(file.uri, { context, processes: new Map([...kept, ...keepable(fresh, changed, spans, file.uri)]) });
  return [...[...kept.values()].flatMap(({ reports }) => reports), ...fresh];
}

/** Everything that the reports of a process can depend on but the process. Unchanged entries keep their identity. */
function contextOf(snapshot: Snapshot, file: SourceFile): readonly unknown[] {
  const { businessHours, holidays, milestoneTypes, actions, entitlements } = file.model;
  const others = snapshot.scope(file.uri).files.filter((each) => each !== file);
  const today = Math.floor(snapshot.now / DAY_MS); // "within a year from now" does not change within a day
  const parts = [businessHours, holidays, milestoneTypes, actions, entitlements];
  return [snapshot.configFile(file.uri), today, ...others, ...parts.flatMap((part) => [part.length, ...part])];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Where each process stands. An id that is written twice tells nothing about where its process stands. */
function spansOf({ model, tree }: SourceFile): ReadonlyMap<Process, Span> {
  const section = pairOf(tree.root, 'processes')?.value;
  if (section?.kind !== 'map' || tree.hasAnchors) return new Map();
  const pairs = new Map<string, Pair | undefined>();
  for (const pair of section.pairs) pairs.set(pair.key.source, pairs.has(pair.key.source) ? undefined : pair);
  return new Map(
    model.processes.flatMap((process) => {
      const pair = pairs.get(process.id);
      return pair === undefined ? [] : [[process, pair.span] as const];
    }),
  );
}

/** Entitlements are looked at with the processes: they are few, and some of these rules look at both. */
function runRules(
  rules: readonly Rule[],
  snapshot: Snapshot,
  file: SourceFile,
  processes: readonly Process[],
): readonly RuleReport[] {
  const part: SourceFile = { ...file, model: { ...file.model, processes } };
  return rules.flatMap((rule) => [...rule.check({ snapshot, file: part })].map((report) => ({ rule, report })));
}

/** The processes whose reports will hold wherever they move: all places in the file are in the process itself. */
function keepable(
  reports: readonly RuleReport[],
  processes: readonly Process[],
  spans: ReadonlyMap<Process, Span>,
  uri: string,
): ReadonlyMap<Process, ProcessReports> {
  const own = new Map<Process, RuleReport[]>();
  for (const process of processes) if (spans.has(process)) own.set(process, []);
  for (const each of reports) {
    const inFile = placesOf(each.report, uri);
    for (const [process, list] of own) {
      const span = spans.get(process);
      if (span === undefined || !inFile.some((place) => isInside(place, span))) continue;
      if (inFile.every((place) => isInside(place, span))) list.push(each);
      else own.delete(process);
    }
  }
  return new Map(
    [...own].map(([process, list]) => [process, { start: spans.get(process)?.start ?? 0, reports: list }] as const),
  );
}

/** Every place that a report names in the file. */
function placesOf({ span, related = [], fixes = [] }: Report, uri: string): readonly Span[] {
  const places = [...related, ...fixes.flatMap(({ edits }) => edits)].filter((place) => place.uri === uri);
  return [span, ...places.map((place) => place.span)];
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function moveReports({ start, reports }: ProcessReports, to: number, uri: string): ProcessReports {
  if (start === to) return { start, reports };
  return {
    start: to,
    reports: reports.map(({ rule, report }) => ({ rule, report: moveReport(report, to - start, uri) })),
  };
}

function moveReport(report: Report, by: number, uri: string): Report {
  const move = <Place extends { readonly uri: string; readonly span: Span }>(place: Place): Place =>
    place.uri === uri ? { ...place, span: moveSpan(place.span, by) } : place;
  const { related, fixes } = report;
  const moveFix = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map((edit: TextEdit) => move(edit)) });
  return {
    ...report,
    span: moveSpan(report.span, by),
    ...(related === undefined ? {} : { related: related.map(move) }),
    ...(fixes === undefined ? {} : { fixes: fixes.map(moveFix) }),
  };
}
