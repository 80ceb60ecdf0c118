// A finding as an editor shows it. Must not know when findings are shown.
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../project/finding.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { messageOf } from '../rules/phrase.ts';
import { showControls } from '../words/showControls.ts';
import type { DiagnosticParts } from './capabilities.ts';
import type { Workspace } from './workspace.ts';

/** Findings about what could as well not be there: shown faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-definition', 'unused-suppression']);

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a finding's diagnostic says otherwise for one client than for another. */
export interface DiagnosticStyle extends Pick<Workspace, 'clientUri'> {
  /** Where a finding's code is explained, by the code; undefined where there is no such page. */
  readonly ruleUri: (code: string) => string | undefined;
  readonly parts: DiagnosticParts;
}

/** A finding as the editor shows it, with the client's uris. */
export function toDiagnostic(
  snapshot: Snapshot,
  finding: Finding,
  { clientUri, ruleUri, parts }: DiagnosticStyle,
): Diagnostic {
  const lines = snapshot.file(finding.uri)?.lines;
  const range = lines?.rangeOf(finding.span) ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const href = parts.codeDescription ? ruleUri(finding.code) : undefined;
  return {
    range,
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'milestone',
    message: showControls(messageOf(finding)),
    ...(parts.tags && UNNECESSARY.has(finding.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(parts.related ? { relatedInformation: relatedOf(snapshot, finding, clientUri) } : {}),
  };
}

function relatedOf(
  snapshot: Snapshot,
  { related }: Finding,
  clientUri: DiagnosticStyle['clientUri'],
): DiagnosticRelatedInformation[] {
  return related.flatMap(({ uri, span, message }) => {
    const file = snapshot.file(uri);
    return file === undefined
      ? []
      : { location: { uri: clientUri(uri), range: file.lines.rangeOf(span) }, message: showControls(message) };
  });
}
