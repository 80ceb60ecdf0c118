// Every finding of a file, the same for every face: text, schema and rules, with the project's severities and the file's
// suppression comments applied, in reading order.
import { levelIn, type Config, type RuleLevel } from '../project/config.ts';
import type { Finding } from '../project/finding.ts';
import { nodeOf } from '../project/nodeOf.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { strayDirectives, suppressionsOf, type Suppression } from '../project/suppress.ts';
import { createSpanIndex } from '../text/spanIndex.ts';
import { nodeAt } from '../text/path.ts';
import { groupBy } from '../core/model/groupBy.ts';
import { ALL_RULES, NEVER_OFF, RULE_DATA, ruleOf } from './all.ts';
import { findConfigFaults } from './config/findConfigFaults.ts';
import { createRuleBudget } from './run/createRuleBudget.ts';
import { createConsequences } from './run/createConsequences.ts';
import { findRefusals } from './run/findRefusals.ts';
import { joinFindings } from './run/joinFindings.ts';
import { guardRule, type ReportFault } from './run/guardRule.ts';
import { reportsOfCalendars, reportsOfProcesses, type ReportCache, type RuleReport } from './run/reportsOfEntries.ts';
import type { Rule } from './rule.ts';
import { inWordsOfMetadata } from './run/inWordsOfMetadata.ts';
import { unusedSuppression } from './unusedSuppression.ts';

export interface FindingsOptions {
  /** Of earlier calls: makes the next one faster and changes nothing. */
  readonly memory?: ReportCache;
  /** Is told of a rule that throws, which is a fault of ours; the other rules speak nevertheless. Absent: the fault goes on. */
  readonly reportFault?: ReportFault;
  /** Only errors are asked for: the rules that cannot have a part in one are not run. */
  readonly errorsAlone?: boolean;
}

/** The findings of one file of the snapshot; none for a file that it does not hold. */
export function findingsOf(snapshot: Snapshot, uri: string, options: FindingsOptions = {}): readonly Finding[] {
  const file = snapshot.file(uri);
  if (file === undefined) return [];
  const isAsked = ({ severity }: Finding): boolean => options.errorsAlone !== true || severity === 'error';
  if (file.kind === 'config') return findConfigFaults(file, snapshot.isObeyed(uri)).filter(isAsked);
  const config = snapshot.config(uri);
  const broken = createSpanIndex(file.problems.map((problem) => problem.span));
  const semantic = semanticFindings(snapshot, file, options);
  // A mistake of the YAML or the schema speaks alone about its place.
  const readable = semantic.filter((finding) => !broken.covers(finding.span));
  const told = letSpecificSpeak(dropConsequences(readable, snapshot, file));
  const found = [...file.problems, ...told].flatMap((finding) => {
    const level = levelIn(config, finding.code) ?? levelOf(finding, file);
    if (level !== 'off') return { ...finding, severity: level };
    return isUnread(finding) ? finding : [];
  });
  const unused = levelIn(config, unusedSuppression.code) ?? unusedSuppression.severity;
  return joinFindings(suppress(found, file, unused).filter(isAsked)).toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
}

/** One step lower in a process that says that it is not active, where information is silent: nobody is promised anything by it. */
function levelOf({ code, severity, span }: Finding, file: SourceFile): RuleLevel {
  if (NEVER_OFF.includes(code)) return severity;
  const { path } = nodeAt(file.tree, span.start);
  if (path[0] !== 'processes' || path.length < 2) return severity;
  const active = nodeOf(file, [...path.slice(0, 2), 'active']);
  if (active?.kind !== 'scalar' || active.source !== 'false') return severity;
  return severity === 'error' ? 'warning' : severity === 'warning' ? 'info' : 'off';
}

/** A part that cannot be read is not judged: to switch that off would make anything pass. */
function isUnread({ code, severity }: Finding): boolean {
  return severity === 'error' && NEVER_OFF.includes(code);
}

const PROCESS_RULES = ALL_RULES.filter((rule) => rule.scope === 'processes');
const CALENDAR_RULES = ALL_RULES.filter((rule) => rule.scope === 'businessHours');
const FILE_RULES = ALL_RULES.filter((rule) => rule.scope === undefined);

/** Errors as long as no configuration makes others of them, and what speaks in their place. */
const ABOUT_ERRORS: ReadonlySet<string> = withSuperseding(ALL_RULES.filter(({ severity }) => severity === 'error'));

function withSuperseding(rules: readonly Rule[]): ReadonlySet<string> {
  const codes = new Set(rules.map(({ code }) => code));
  // A set tells its visitor of what is added meanwhile: who speaks for one of them may be silenced itself.
  for (const code of codes)
    for (const { code: by, supersedes = [] } of ALL_RULES) if (supersedes.includes(code)) codes.add(by);
  return codes;
}

/** Whether a configuration makes an error of something else, of which others may be consequences. */
function makesErrors({ rules }: Config): boolean {
  return [...rules].some(([code, level]) => level === 'error' && !ABOUT_ERRORS.has(code));
}

function semanticFindings(
  snapshot: Snapshot,
  file: SourceFile,
  { memory = new Map(), reportFault, errorsAlone = false }: FindingsOptions,
): readonly Finding[] {
  const isEvery = !errorsAlone || makesErrors(snapshot.config(file.uri));
  const guarded = (rules: readonly Rule[]): readonly Rule[] =>
    rules
      .filter(({ code }) => isEvery || ABOUT_ERRORS.has(code))
      .filter(({ code }) => file.notation === 'yaml' || !ONLY_OF_YAML.has(code))
      .map((rule) => guardRule(rule, reportFault));
  const ofFile = guarded(FILE_RULES).flatMap((rule) =>
    [...rule.check({ snapshot, file, budget: createRuleBudget() })].map((report) => ({ rule, report })),
  );
  const ofProcesses = reportsOfProcesses(guarded(PROCESS_RULES), snapshot, file, memory);
  const ofCalendars = reportsOfCalendars(guarded(CALENDAR_RULES), snapshot, file, memory);
  const refused = findRefusals(snapshot, file);
  const found = distinct([...ofFile, ...ofProcesses, ...ofCalendars]).map(({ rule, report }): Finding => {
    const { span, args, related = [], fixes = [], severity = rule.severity, group } = report;
    const finding = { code: rule.code, severity, uri: file.uri, span, args, related, fixes };
    return group === undefined ? finding : { ...finding, group };
  });
  return file.notation === 'yaml'
    ? [...found, ...refused]
    : found.map((finding) => inWordsOfMetadata(finding, snapshot));
}

/** What is no mistake in metadata: a workflow holds more than processes use, and a component may lie in several packages. */
const ONLY_OF_YAML: ReadonlySet<string> = new Set(['duplicate-id', 'unused-definition']);

/** What aliases repeat is said once: it stands in one place. */
function distinct(reports: readonly RuleReport[]): readonly RuleReport[] {
  if (reports.length < 2) return reports;
  const keyOf = ({ rule, report: { span, args } }: RuleReport): string =>
    `${rule.code} ${span.start} ${span.end} ${JSON.stringify(args)}`;
  return [...new Map(reports.map((report) => [keyOf(report), report])).values()];
}

const LOCAL_RULES: ReadonlySet<string> = new Set(ALL_RULES.filter(({ isLocal }) => isLocal).map(({ code }) => code));
/** What follows from every place that may name something: also from those that stand in what cannot be read. */
const ABOUT_USES: ReadonlySet<string> = new Set(['unused-definition', 'holiday-unattached']);

/** Drops what only follows from a part that cannot be read. */
function dropConsequences(findings: readonly Finding[], snapshot: Snapshot, file: SourceFile): readonly Finding[] {
  if (findings.length === 0) return findings;
  const consequences = createConsequences(snapshot, file);
  const sectionOf = ({ span }: Finding): string => String(nodeAt(file.tree, span.start).path[0] ?? '');
  const misspelt = groupBy(
    findings.filter(({ code }) => code === 'unknown-reference'),
    ({ args }) => String(args['section']),
  );
  // A trigger without actions wants one that is there.
  const idle = findings.filter(({ code }) => code === 'trigger-without-actions').length;
  const meantIn = (section: string): number =>
    (misspelt.get(section)?.length ?? 0) + (section === 'actions' ? idle : 0);
  const unused = groupBy(
    findings.filter(({ code }) => ABOUT_USES.has(code)),
    sectionOf,
  );
  return findings.filter((finding) => {
    const { code, span, related } = finding;
    if (code === 'unknown-reference') return !consequences.mayBeDefinedUnread(finding);
    if (ABOUT_USES.has(code)) {
      // What nobody uses is probably what a misspelt name means, where there are as many of these.
      const section = sectionOf(finding);
      const isMeant = meantIn(section) >= (unused.get(section)?.length ?? 0);
      if (isMeant || consequences.mayBeUsedUnread(finding)) return false;
    }
    if (LOCAL_RULES.has(code)) return true;
    const places = [span, ...related.flatMap((other) => (other.uri === file.uri ? [other.span] : []))];
    return !places.some((place) => consequences.dependsOnUnread(place));
  });
}

/** Drops findings that overlap with a more specific one about the same. */
function letSpecificSpeak(findings: readonly Finding[]): readonly Finding[] {
  const silenced = findings.flatMap((by) => (ruleOf(by.code)?.supersedes ?? []).map((code) => ({ code, by: by.span })));
  const places = groupBy(silenced, ({ code }) => code);
  const indexes = new Map([...places].map(([code, group]) => [code, createSpanIndex(group.map(({ by }) => by))]));
  return findings.filter(({ code, span }) => indexes.get(code)?.overlaps(span) !== true);
}

const RULE_CODES: readonly string[] = RULE_DATA.map(({ code }) => code);

/** Drops what comments silence and reports comments that silence nothing. Mistakes of the YAML itself cannot be silenced. */
function suppress(findings: readonly Finding[], file: SourceFile, unused: Finding['severity'] | 'off'): Finding[] {
  const suppressions = suppressionsOf(file.tree, file.lines);
  const stray = unused === 'off' ? [] : strayDirectives(file.tree);
  if (suppressions.length + stray.length === 0) return [...findings];
  const used = new Set<Suppression>();
  const byPlace = groupBy(suppressions, ({ line, code }) => `${line} ${code}`);
  const kept = findings.filter((finding) => {
    const line = file.lines.positionAt(finding.span.start).line;
    const by = finding.code === 'syntax' ? [] : (byPlace.get(`${line} ${finding.code}`) ?? []);
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  if (unused === 'off') return kept;
  const idle = suppressions.filter((suppression) => !used.has(suppression));
  return [
    ...kept,
    ...idle.map((suppression) => unusedSuppression.report(file, suppression, unused, RULE_CODES)),
    ...stray.map((directive) => unusedSuppression.reportStray(file, directive, unused)),
  ];
}
