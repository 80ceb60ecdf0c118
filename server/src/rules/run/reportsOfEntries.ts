// What rules say of processes and of calendars. One is looked at again only when its own text changed, or what it names: the answer
// is the one that looking at all of them would give. Must not know LSP.
import type { FileModel } from '../../language/read/fileModel.ts';
import type { Fix, TextEdit } from '../../project/finding.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import type { BusinessHours, Definitions, Process } from '../../core/model/model.ts';
import { DAY_MS } from '../../core/time/instant.ts';
import { isSameList } from '../../text/isSameList.ts';
import { moveSpan } from '../../text/movePair.ts';
import { pairOf } from '../../text/path.ts';
import type { Pair, Span } from '../../text/tree.ts';
import type { EntrySection, Report, Rule } from '../rule.ts';
import { createRuleBudget } from './createRuleBudget.ts';
import { changedSince, type Changed } from './changedSince.ts';

/** A report and who made it. */
export interface RuleReport {
  readonly rule: Rule;
  readonly report: Report;
}

/** What was said of an entry, and where it stood. */
interface EntryReports {
  readonly start: number;
  readonly reports: readonly RuleReport[];
}

/** What was said of the entries of a section when they were last looked at. */
interface SectionReports {
  /** All that the reports can depend on beside the entry and what it names, by identity. */
  readonly context: readonly unknown[];
  readonly definitions: Definitions;
  /** By the entry's part of the model, which stays the same object for as long as nobody edits the entry. */
  readonly entries: ReadonlyMap<object, EntryReports>;
}

/** What is kept between one look at a file and the next, by section and uri. */
export type ReportCache = Map<string, SectionReports>;

/** Forgets what was said of a file. */
export function forgetReports(memory: ReportCache, uri: string): void {
  for (const section of ['processes', 'businessHours'] as const) memory.delete(keyOf(section, uri));
}

function keyOf(section: EntrySection, uri: string): string {
  return `${section} ${uri}`;
}

/** The reports of rules that look at one process at a time. @param memory is read and written */
export function reportsOfProcesses(
  rules: readonly Rule[],
  snapshot: Snapshot,
  file: SourceFile,
  memory: ReportCache,
): readonly RuleReport[] {
  return reportsOf(PROCESSES, rules, snapshot, file, memory);
}

/** The reports of rules that look at one calendar at a time. @param memory is read and written */
export function reportsOfCalendars(
  rules: readonly Rule[],
  snapshot: Snapshot,
  file: SourceFile,
  memory: ReportCache,
): readonly RuleReport[] {
  return reportsOf(CALENDARS, rules, snapshot, file, memory);
}

interface Section<Part> {
  readonly name: EntrySection;
  readonly parts: (model: FileModel) => readonly Part[];
  /** The model with only some of the parts. */
  readonly only: (model: FileModel, parts: readonly Part[]) => FileModel;
  /** Whether something that a part names is no longer what it was. */
  readonly isTouched: (part: Part, changed: Changed) => boolean;
}

const PROCESSES: Section<Process> = {
  name: 'processes',
  parts: ({ processes }) => processes,
  only: (model, processes) => ({ ...model, processes }),
  isTouched: ({ businessHours, milestones }, changed) =>
    changed.hours(businessHours) ||
    milestones.some(
      ({ milestone, businessHours: own, warnings, violations, onSuccess }) =>
        changed.hours(own ?? businessHours) ||
        changed.milestoneType(milestone) ||
        changed.actions([...warnings, ...violations].flatMap(({ actions }) => actions)) ||
        changed.actions(onSuccess),
    ),
};

const CALENDARS: Section<BusinessHours> = {
  name: 'businessHours',
  parts: ({ businessHours }) => businessHours,
  only: (model, businessHours) => ({ ...model, businessHours }),
  isTouched: ({ id }, changed) => changed.hours(id),
};

function reportsOf<Part extends { readonly id: string }>(
  section: Section<Part>,
  rules: readonly Rule[],
  snapshot: Snapshot,
  file: SourceFile,
  memory: ReportCache,
): readonly RuleReport[] {
  const { uri } = file;
  const context = contextOf(snapshot, file);
  const definitions = snapshot.definitions(uri);
  const last = memory.get(keyOf(section.name, uri));
  const spans = spansOf(file, section);
  const kept = new Map<object, EntryReports>();
  if (last !== undefined && isSameList(last.context, context)) {
    const changed = changedSince(last.definitions, definitions);
    for (const [part, span] of spans) {
      const reports = last.entries.get(part);
      if (reports === undefined || (changed.isAny && section.isTouched(part, changed))) continue;
      kept.set(part, moveReports(reports, span.start, uri));
    }
  }
  const others = section.parts(file.model).filter((part) => !kept.has(part));
  // Rules that look at other sections too do so each time: these are few.
  const some: SourceFile = { ...file, model: section.only(file.model, others) };
  const fresh = rules.flatMap((rule) =>
    [...rule.check({ snapshot, file: some, budget: createRuleBudget() })].map((report) => ({ rule, report })),
  );
  const entries = new Map([...kept, ...keepable(fresh, others, spans, uri)]);
  memory.set(keyOf(section.name, uri), { context, definitions, entries });
  return [...[...kept.values()].flatMap(({ reports }) => reports), ...fresh];
}

/** What the reports of all entries can depend on. */
function contextOf(snapshot: Snapshot, file: SourceFile): readonly unknown[] {
  const others = snapshot.scope(file.uri).files.filter((each) => each !== file);
  const today = Math.floor(snapshot.now / DAY_MS); // "within a year from now" does not change within a day
  return [snapshot.configFile(file.uri), today, ...others];
}

/** Where each entry stands. An id that is written twice tells nothing about where its entry stands. */
function spansOf<Part extends { readonly id: string }>(
  { model, tree }: SourceFile,
  { name, parts }: Section<Part>,
): ReadonlyMap<Part, Span> {
  const section = pairOf(tree.root, name)?.value;
  if (section?.kind !== 'map' || tree.hasAnchors) return new Map();
  const pairs = new Map<string, Pair | undefined>();
  for (const pair of section.pairs) pairs.set(pair.key.source, pairs.has(pair.key.source) ? undefined : pair);
  const spans = new Map<Part, Span>();
  for (const part of parts(model)) {
    const pair = pairs.get(part.id);
    if (pair !== undefined) spans.set(part, pair.span);
  }
  return spans;
}

/** The entries whose reports will hold wherever they move: all places in the file are in the entry itself. */
function keepable(
  reports: readonly RuleReport[],
  parts: readonly object[],
  spans: ReadonlyMap<object, Span>,
  uri: string,
): ReadonlyMap<object, EntryReports> {
  const own = new Map<object, { readonly span: Span; readonly reports: RuleReport[] }>();
  for (const part of parts) {
    const span = spans.get(part);
    if (span !== undefined) own.set(part, { span, reports: [] });
  }
  for (const each of reports) {
    const places = placesOf(each.report, uri);
    for (const [part, entry] of own) {
      if (!places.some((place) => isInside(place, entry.span))) continue;
      if (places.every((place) => isInside(place, entry.span))) entry.reports.push(each);
      else own.delete(part);
    }
  }
  return new Map([...own].map(([part, entry]) => [part, { start: entry.span.start, reports: entry.reports }] as const));
}

/** Every place that a report names in the file. */
function placesOf({ span, related = [], fixes = [] }: Report, uri: string): readonly Span[] {
  const places = [...related, ...fixes.flatMap(({ edits }) => edits)].filter((place) => place.uri === uri);
  return [span, ...places.map((place) => place.span)];
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function moveReports(last: EntryReports, to: number, uri: string): EntryReports {
  const by = to - last.start;
  if (by === 0) return last;
  return {
    start: to,
    reports: last.reports.map(({ rule, report }) => ({ rule, report: moveReport(report, by, uri) })),
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
