// What a rule is: data about one finding code plus a pure function over a snapshot. Must not know LSP or the terminal.
import type { FindingArgs, FindingGroup, Fix, RelatedPlace, Severity } from '../project/finding.ts';
import type { Budget } from '../core/model/budget.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import type { Span } from '../text/tree.ts';

/** What a rule reports; the runner adds code, severity and uri. */
export interface Report {
  readonly span: Span;
  readonly args: FindingArgs;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Where this one finding is more or less serious than the rule's others; errors come only from rules whose findings all are. */
  readonly severity?: Exclude<Severity, 'error'>;
  /** What it is about beside its place, such as a process: several of one rule about the same are said in one. */
  readonly group?: FindingGroup;
}

/** Several findings in one. */
export interface Joined {
  readonly args: FindingArgs;
  /** What their fixes do together; absent where one would not want them all. */
  readonly fixTitle?: string;
}

/** What a rule looks at: one file of a snapshot. */
export interface RuleInput {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  /** What the rule may spend on this file; what it cannot prove within it is not reported. */
  readonly budget: Budget;
}

/** A section whose entries some rules look at one by one. */
export type EntrySection = 'processes' | 'businessHours';

export interface Rule {
  /** Stable, kebab-case, never renamed. */
  readonly code: string;
  readonly severity: Severity;
  /** Codes that would say the same about an overlapping place in vaguer words: there this one speaks alone. */
  readonly supersedes?: readonly string[];
  /** The heading of its page, a few words. */
  readonly title: string;
  /** What it reports and why it matters, in an administrator's words (Markdown). */
  readonly why: string;
  /** What to do about it. */
  readonly cure: string;
  /**
   * A small file that it reports, and the same file mended: its documentation and its first tests. With `cure` they are for pages
   * about the rule, which get them from `examplesOf`: the bundles have them apart (server/bundle/examplesApart.mjs).
   */
  readonly bad: string;
  readonly good: string;
  /** The sentence of one finding: what is wrong and what to do. */
  readonly message: (args: FindingArgs) => string;
  /** The sentence in Salesforce metadata, where the words for the cure are others. */
  readonly messageInMetadata?: (args: FindingArgs) => string;
  /** What several findings of one group say together, with its name; without it each speaks for itself. */
  readonly join?: (all: readonly FindingArgs[], group: string) => Joined;
  /**
   * Set when what it reports about a process, or about a calendar, follows from that one, from what it names and from other files.
   * Then it may be asked with a file that has only some of them.
   */
  readonly scope?: EntrySection;
  /**
   * Set when what it reports follows from the marked words alone: then it speaks beside a part of the same entry that cannot be read.
   * Every other rule is silent there.
   */
  readonly isLocal?: true;
  readonly check: (input: RuleInput) => Iterable<Report>;
}

/** What is known of a code, whoever finds it: its words and its documentation. */
export type RuleData = Omit<Rule, 'check'>;
