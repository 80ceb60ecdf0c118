// Findings → diagnostics, pulled by clients that ask and pushed to those that do not, behind one `validate`. Must not know features.
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { SEVERITIES, type Finding } from '../project/finding.ts';
import { canonicalUri, fileKindOf } from '../language/read/uri.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { shiftFindings } from './shiftFindings.ts';
import type { OpenDocument } from './documents.ts';
import type { FindingsCache } from './findingsCache.ts';
import { logFault } from './logFault.ts';
import { toDiagnostic, type DiagnosticStyle } from './toDiagnostic.ts';
import type { Workspace } from './workspace.ts';

/** Long enough that fast typing is checked once, short enough that nobody waits. */
const PUSH_DELAY_MS = 150;

/** How long the files of a workspace are checked before other requests get their turn. */
const SLICE_MS = 10;

export interface Diagnostics {
  /** Answers a pull; "unchanged" by result id costs no checking. */
  pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport>;
  /**
   * Answers a pull of everything that is not open. "Unchanged" costs no checking, so that editors may ask again and again (they do,
   * every two seconds); what has to be checked is checked in slices, between which other requests are answered.
   */
  pullWorkspace(previous: readonly PreviousResultId[], token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
  /** Somebody typed in the file: pulling clients pull by themselves. */
  edited(uri: string): void;
  /** Something else changed: what is open is checked again, and pulling clients are asked to pull. */
  changed(): void;
  /** The file is closed or gone: it shows no findings any more. */
  clear(uri: string): void;
  dispose(): void;
}

export interface DiagnosticsMode {
  /** The client asks, and can be asked to ask again; to others findings are told. */
  readonly pulls: boolean;
  readonly style: DiagnosticStyle;
}

/** What a pushing server has told about a file. */
interface PublishedDiagnostics {
  readonly text: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  /** What was sent, as text. */
  readonly told: string;
}

/** @param now milliseconds, as the host counts them */
export function createDiagnostics(
  connection: Connection,
  workspace: Workspace,
  cache: FindingsCache,
  mode: DiagnosticsMode,
  now: () => number,
): Diagnostics {
  const { style } = mode;
  const published = new Map<string, PublishedDiagnostics>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  /** All that is open, checked whole. A file's edit may change what is found in those that import it. */
  async function pushAll(): Promise<void> {
    round += 1;
    const current = round;
    const documents = workspace.documents.all();
    const snapshot = await workspace.snapshot();
    if (current !== round) return; // superseded: a later round speaks
    for (const document of documents) await push(snapshot, document, cache.findings(snapshot, document.uri));
  }

  /** Mistakes of the YAML itself, shown at once; everything else waits until the typing pauses. */
  async function pushSyntax(uri: string): Promise<void> {
    const document = workspace.documents.get(uri);
    const last = published.get(canonicalUri(uri));
    if (document === undefined || last === undefined) return;
    const snapshot = await workspace.snapshot(uri);
    const broken = snapshot.file(uri)?.problems.filter(isSyntax) ?? [];
    if (broken.length === last.findings.filter(isSyntax).length) return;
    const others = shiftFindings(
      last.findings.filter((finding) => !isSyntax(finding)),
      last.text,
      document.text,
    );
    await push(snapshot, document, [...broken, ...others]);
  }

  async function push(snapshot: Snapshot, document: OpenDocument, findings: readonly Finding[]): Promise<void> {
    const { uri, version, text } = document;
    if (snapshot.file(uri)?.text !== text || workspace.documents.get(uri)?.version !== version) return;
    const diagnostics = toDiagnostics(snapshot, findings);
    const told = JSON.stringify(diagnostics);
    const last = published.get(canonicalUri(uri));
    published.set(canonicalUri(uri), { text, version, findings, told });
    // Nobody wants to be told again what an edit elsewhere has left as it was.
    if (last?.version !== version || last.told !== told)
      await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function diagnosticsOf(snapshot: Snapshot, uri: string): Diagnostic[] {
    return toDiagnostics(snapshot, cache.findings(snapshot, uri));
  }

  /** One finding that cannot be told does not silence the others. */
  function toDiagnostics(snapshot: Snapshot, findings: readonly Finding[]): Diagnostic[] {
    return mostSerious(findings).flatMap((finding) => {
      try {
        return [toDiagnostic(snapshot, finding, style)];
      } catch (fault) {
        logFault(connection.console, `the words of ${finding.code}`, fault);
        return [];
      }
    });
  }

  function schedulePush(): void {
    if (mode.pulls) return;
    clearTimeout(timer);
    timer = setTimeout(() => void pushAll().catch(fail), PUSH_DELAY_MS);
  }

  function fail(fault: unknown): void {
    logFault(connection.console, 'diagnostics', fault);
  }

  return {
    async pull(uri, previousResultId) {
      if (fileKindOf(uri) === undefined && workspace.documents.get(uri) === undefined) return full('', []);
      const snapshot = await workspace.snapshot(uri);
      const resultId = workspace.resultId(snapshot, uri);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return full(resultId, diagnosticsOf(snapshot, uri));
    },
    async pullWorkspace(previous, token) {
      const snapshot = await workspace.snapshot();
      const before = new Map(previous.map(({ uri, value }) => [canonicalUri(uri), { uri, value }]));
      const closed = (await workspace.files()).filter((uri) => workspace.documents.get(uri) === undefined);
      const gone = [...before].filter(([key]) => !snapshot.files.has(key)).map(([, { uri }]) => uri);
      const items: WorkspaceDocumentDiagnosticReport[] = gone.map((uri) => ({ ...full('', []), uri, version: null }));
      let slice = now();
      for (const key of closed) {
        const resultId = workspace.resultId(snapshot, key);
        const known = before.get(key);
        const uri = known?.uri ?? key;
        if (resultId === known?.value)
          items.push({ kind: DocumentDiagnosticReportKind.Unchanged, resultId, uri, version: null });
        else items.push({ ...full(resultId, diagnosticsOf(snapshot, key)), uri, version: null });
        if (now() - slice < SLICE_MS) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (token.isCancellationRequested) break; // whoever asked listens no longer
        slice = now();
      }
      return { items };
    },
    edited(uri) {
      if (!mode.pulls) void pushSyntax(uri).catch(fail);
      schedulePush();
    },
    changed() {
      if (mode.pulls) connection.languages.diagnostics.refresh().catch(fail);
      schedulePush();
    },
    clear(uri) {
      cache.forget(uri);
      published.delete(canonicalUri(uri));
      if (!mode.pulls) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(fail);
    },
    dispose() {
      clearTimeout(timer);
      round += 1;
    },
  };
}

/** More findings than anybody reads; the rest would only slow the editor down. */
const MAX_SHOWN = 1000;

/** The findings that are shown: of too many the errors first, then the warnings, in the order of the file. */
function mostSerious(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_SHOWN) return findings;
  const rankOf = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  const shown = new Set(findings.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, MAX_SHOWN));
  return findings.filter((finding) => shown.has(finding));
}

function isSyntax({ code }: Finding): boolean {
  return code === 'syntax';
}

function full(resultId: string, items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
