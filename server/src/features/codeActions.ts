// What to do about findings: their own fixes, silencing one, reading why, and all safe fixes of the file at once.
import { CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding, Fix, TextEdit } from '../project/finding.ts';
import { safeEdits } from '../project/safeEdits.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { syntaxFix } from '../text/syntaxFix.ts';
import { applyChanges } from '../text/edit.ts';
import { createLineIndex, lineBreakOf } from '../text/position.ts';
import { TEXT_PROBLEM_CODES, type Span } from '../text/tree.ts';
import type { Definition } from '../language/read/definition.ts';
import { judgeScenario } from '../queries/judgeScenario.ts';
import { simulateScenarios } from '../queries/simulateScenarios.ts';
import { acceptOutcome } from './acceptOutcome.ts';
import { FIX_ALL_KIND } from './legends.ts';
import { showControls } from '../words/showControls.ts';
import { CONVERT_KIND, convertDuration } from './convertDuration.ts';
import type { FileEdit } from './fileEdit.ts';

/** A code action, before `lsp` gives it the client's uris. */
export interface ActionDraft {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly FileEdit[];
  /** The finding that it is about. */
  readonly finding?: Finding;
  /** What is to be selected once the edits are made: its author goes on there. */
  readonly selection?: { readonly uri: string; readonly range: Range };
  /** The code whose page it opens, instead of an edit. */
  readonly explained?: string;
  /** The one obvious cure: what an editor's "fix" key does. */
  readonly isPreferred: boolean;
}

export interface CodeActionRequest {
  readonly snapshot: Snapshot;
  readonly file: SourceFile;
  /** The selection, or the cursor. */
  readonly span: Span;
  /** Of the whole file, which the caller has at hand. */
  readonly findings: readonly Finding[];
  /** The kinds of actions that are asked for; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** The editor can show a rule's page. */
  readonly explains: boolean;
}

/** Whether actions of the kind are among those that somebody asks for. @param only undefined for all */
export function isKindRequested(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((asked) => `${kind}.`.startsWith(`${asked}.`)) ?? true;
}

export function codeActions(context: CodeActionRequest): ActionDraft[] {
  const { span, findings, only, explains } = context;
  const isAsked = (kind: string): boolean => isKindRequested(kind, only);
  const here = findings.filter((finding) => touches(finding.span, span));
  return [
    ...(isAsked(CodeActionKind.QuickFix)
      ? here.flatMap((finding) => [...fixes(context, finding), ...mend(context, finding)])
      : []),
    ...(isAsked(CodeActionKind.QuickFix) ? here.flatMap((finding) => silence(context, finding)) : []),
    ...(isAsked(CodeActionKind.QuickFix) && explains ? explain(here) : []),
    ...(isAsked(CodeActionKind.QuickFix) ? accept(context) : []),
    ...(isAsked(CONVERT_KIND) ? convert(context) : []),
    ...(isAsked(FIX_ALL_KIND) ? fixAll(context) : []),
  ];
}

function fixes(context: CodeActionRequest, finding: Finding): readonly ActionDraft[] {
  const [first] = finding.fixes;
  const preferred = finding.fixes.find((fix) => fix.isSafe) ?? (finding.fixes.length === 1 ? first : undefined);
  return finding.fixes.map((fix) => ({
    title: showControls(fix.title),
    kind: CodeActionKind.QuickFix,
    edits: toFileEdits(context, fix.edits),
    finding,
    ...selectionAfter(context, fix),
    isPreferred: fix === preferred,
  }));
}

/** Where the part of a fix that is the author's to say stands once its edits are made. */
function selectionAfter({ snapshot }: CodeActionRequest, { edits, choice = '' }: Fix): Pick<ActionDraft, 'selection'> {
  const last = edits.at(-1);
  const file = last === undefined ? undefined : snapshot.file(last.uri);
  const inside = last?.newText.indexOf(choice) ?? -1;
  if (choice === '' || last === undefined || file === undefined || inside < 0) return {};
  const own = edits.filter(({ uri }) => uri === last.uri);
  const before = own.filter(({ span }) => span.start < last.span.start);
  const shift = before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const start = last.span.start + shift + inside;
  const after = createLineIndex(applyChanges(file.text, own), file.lines.encoding);
  return { selection: { uri: last.uri, range: after.rangeOf({ start, end: start + choice.length }) } };
}

/** Mistakes of the YAML itself have no rule to bring their cures; trying one out takes a reading, so it waits until it is asked for. */
function mend(context: CodeActionRequest, finding: Finding): readonly ActionDraft[] {
  const { uri, tree, notation } = context.file;
  if (notation === 'xml') return [];
  const { code, span, args } = finding;
  const isOfText = code === 'syntax' || code === 'config';
  const problem = isOfText ? TEXT_PROBLEM_CODES.find((known) => known === args['variant']) : undefined;
  const mending = problem && syntaxFix(tree, problem, span);
  if (mending === undefined) return [];
  return [
    {
      title: showControls(mending.title),
      kind: CodeActionKind.QuickFix,
      edits: toFileEdits(context, [{ uri, ...mending.change }]),
      finding,
      isPreferred: true,
    },
  ];
}

/** Of expectations at the cursor that are not met: what happens becomes what is expected. */
function accept(context: CodeActionRequest): readonly ActionDraft[] {
  const { snapshot, file, span } = context;
  const scenario = file.kind === 'scenario' ? definitionAt(file, span) : undefined;
  if (scenario === undefined) return [];
  const [simulated] = simulateScenarios(snapshot, file, scenario.id);
  const failures = simulated === undefined ? [] : judgeScenario(snapshot, file, simulated);
  const here = failures.filter(({ failure, detail }) => detail !== undefined && touches(failure.span, span));
  const draft = (title: string, path?: string): readonly ActionDraft[] => {
    const change = acceptOutcome(snapshot, file, { scenario: scenario.id, ...(path !== undefined && { path }) });
    if ('problem' in change) return [];
    const edits = toFileEdits(context, [{ uri: file.uri, ...change }]);
    return [{ title, kind: CodeActionKind.QuickFix, edits, isPreferred: false }];
  };
  return [
    ...here.flatMap(({ failure: { path, message } }) => draft(`Accept what happens: ${message}`, path)),
    ...(here.length > 0 && failures.length > 1 ? draft(`Accept all that happens in '${scenario.id}'`) : []),
  ];
}

/** The definition that the span begins in. */
function definitionAt({ definitions }: SourceFile, { start }: Span): Definition | undefined {
  return definitions.find(({ key, value }) => key.span.start <= start && start <= (value?.span.end ?? key.span.end));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function convert(context: CodeActionRequest): readonly ActionDraft[] {
  if (context.file.notation === 'xml') return [];
  return convertDuration(context.file, context.span).map(({ title, edit }) => ({
    title,
    kind: CONVERT_KIND,
    edits: toFileEdits(context, [edit]),
    isPreferred: false,
  }));
}

const NEVER_SILENCED: ReadonlySet<string> = new Set(['syntax', 'config', 'misnamed-file', 'unused-suppression']);

/** A comment above the line. Broken YAML cannot be silenced. */
function silence(context: CodeActionRequest, finding: Finding): readonly ActionDraft[] {
  const { file } = context;
  // Metadata is read by Salesforce, which drops comments: `milestone.config.yaml` silences there.
  if (NEVER_SILENCED.has(finding.code) || file.notation === 'xml') return [];
  const start = file.lines.lineStart(file.lines.lineAt(finding.span.start));
  const indent = /^ */.exec(file.text.slice(start))?.[0] ?? '';
  const newText = `${indent}# milestone-disable-next-line ${finding.code}${lineBreakOf(file.text)}`;
  return [
    {
      title: `Silence '${finding.code}' on this line`,
      kind: CodeActionKind.QuickFix,
      edits: toFileEdits(context, [{ uri: file.uri, span: { start, end: start }, newText }]),
      finding,
      isPreferred: false,
    },
  ];
}

/** Each code once, however often it stands here. */
function explain(findings: readonly Finding[]): readonly ActionDraft[] {
  const byCode = new Map(findings.map((finding) => [finding.code, finding]));
  return [...byCode].map(([code, finding]) => ({
    title: `Explain '${code}'`,
    kind: CodeActionKind.QuickFix,
    edits: [],
    finding,
    explained: code,
    isPreferred: false,
  }));
}

function fixAll(context: CodeActionRequest): readonly ActionDraft[] {
  const edits = toFileEdits(context, safeEdits(context.findings));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that has one safe cure', kind: FIX_ALL_KIND, edits, isPreferred: false }];
}

function toFileEdits({ snapshot }: CodeActionRequest, edits: readonly TextEdit[]): readonly FileEdit[] {
  return edits.flatMap(({ uri, span, newText }) => {
    const file = snapshot.file(uri);
    return file === undefined ? [] : [{ uri, range: file.lines.rangeOf(span), newText }];
  });
}
