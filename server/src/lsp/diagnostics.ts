// Findings → diagnostics, pulled by clients that ask and pushed to those that do not, behind one `validate`. Must not know features.
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../analysis/finding.ts';
import { fileKindOf } from '../analysis/uri.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { findingsOf } from '../rules/findings.ts';
import { messageOf } from '../rules/phrase.ts';
import { ruleUri } from '../rules/ruleUri.ts';
import type { Workspace } from './workspace.ts';

/** Long enough that fast typing is checked once, short enough that nobody waits. */
const PUSH_DELAY_MS = 150;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of one file of a snapshot. */
export function diagnosticsOf(snapshot: Snapshot, uri: string, workspace: Pick<Workspace, 'clientUri'>): Diagnostic[] {
  return findingsOf(snapshot, uri).map((finding) => toDiagnostic(snapshot, finding, workspace));
}

function toDiagnostic(snapshot: Snapshot, finding: Finding, { clientUri }: Pick<Workspace, 'clientUri'>): Diagnostic {
  const lines = snapshot.file(finding.uri)?.lines;
  const range = lines?.rangeOf(finding.span) ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    range,
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    codeDescription: { href: ruleUri(finding.code) },
    source: 'milestone',
    message: messageOf(finding),
    relatedInformation: finding.related.flatMap(({ uri, span, message }) => {
      const related = snapshot.file(uri);
      return related === undefined
        ? []
        : { location: { uri: clientUri(uri), range: related.lines.rangeOf(span) }, message };
    }),
  };
}

export interface Diagnostics {
  /** Answers a pull; "unchanged" by result id costs no checking. */
  pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport>;
  /** Somebody typed: pulling clients pull by themselves. */
  edited(): void;
  /** Something else changed: what is open is checked again, and pulling clients are asked to pull. */
  changed(): void;
  /** The file is closed or gone: it shows no findings any more. */
  clear(uri: string): void;
  dispose(): void;
}

export interface DiagnosticsMode {
  readonly pulls: boolean;
  readonly canRefresh: boolean;
}

export function createDiagnostics(connection: Connection, workspace: Workspace, mode: DiagnosticsMode): Diagnostics {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  async function push(): Promise<void> {
    round += 1;
    const current = round;
    const documents = workspace.documents.all();
    const snapshot = await workspace.snapshot();
    if (current !== round) return; // superseded: a later round speaks
    for (const { uri, version, text } of documents) {
      if (snapshot.file(uri)?.text !== text) continue;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(snapshot, uri, workspace) });
    }
  }

  function schedulePush(): void {
    if (mode.pulls) return;
    clearTimeout(timer);
    timer = setTimeout(() => void push().catch(fail), PUSH_DELAY_MS);
  }

  function fail(fault: unknown): void {
    connection.console.error(`diagnostics: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  }

  return {
    async pull(uri, previousResultId) {
      if (fileKindOf(uri) === undefined && workspace.documents.get(uri) === undefined) return full('', []);
      const snapshot = await workspace.snapshot(uri);
      const resultId = workspace.resultId(snapshot);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return full(resultId, diagnosticsOf(snapshot, uri, workspace));
    },
    edited: schedulePush,
    changed() {
      if (mode.pulls && mode.canRefresh) connection.languages.diagnostics.refresh().catch(fail);
      schedulePush();
    },
    clear(uri) {
      if (!mode.pulls) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(fail);
    },
    dispose() {
      clearTimeout(timer);
      round += 1;
    },
  };
}

function full(resultId: string, items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
