// Findings as SARIF 2.1.0, with the rules' documentation, related places, fixes, and fingerprints that survive moved lines.
import { createHash } from 'node:crypto';
import type { LocationRange } from '../protocol/timeline.ts';
import type { SeverityName } from '../protocol/findings.ts';
import { RULE_DATA } from '../rules/all.ts';
import { VERSION } from '../version.ts';
import type { FindingsReport, ReportedFinding, ReportedFix } from './report.ts';
import { stringify } from './stringify.ts';

const LEVELS: Readonly<Record<SeverityName, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function printFindingsSarif({ findings }: FindingsReport): string {
  const codes = [...new Set(findings.map((finding) => finding.code))].sort();
  const rules = codes.flatMap((code) => RULE_DATA.find((rule) => rule.code === code) ?? []);
  const prints = fingerprints(findings);
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'milestone',
            version: VERSION,
            rules: rules.map((rule) => ({
              id: rule.code,
              shortDescription: { text: rule.title },
              fullDescription: { text: rule.why },
              help: { text: `${rule.why}\n\n${rule.cure}`, markdown: `${rule.why}\n\n**Cure:** ${rule.cure}` },
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) =>
          sarifResult(finding, codes.indexOf(finding.code), prints[index] ?? ''),
        ),
      },
    ],
  };
  return `${stringify(sarif)}\n`;
}

function sarifResult(finding: ReportedFinding, ruleIndex: number, print: string): object {
  const { file, code, severity, message, range, related, fixes } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(file, range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place) => ({
            physicalLocation: physical(place.file, place.range),
            message: { text: place.message },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(sarifFix) }),
    partialFingerprints: { 'milestoneFinding/v1': print },
  };
}

function physical(file: string, range: LocationRange): object {
  return { artifactLocation: { uri: toUri(file) }, region: regionOf(range) };
}

function regionOf({ start, end }: LocationRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function sarifFix({ title, edits }: ReportedFix): object {
  return {
    description: { text: title },
    artifactChanges: [...new Set(edits.map((edit) => edit.file))].map((changed) => ({
      artifactLocation: { uri: toUri(changed) },
      replacements: edits
        .filter(({ file }) => file === changed)
        .map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
    })),
  };
}

/** A path as a relative reference, whatever its folders are called. */
function toUri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** Of the line's text, not of its number; equal findings of equal lines are counted. */
function fingerprints(findings: readonly ReportedFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ file, code, lineText }) => {
    const text = [file, code, lineText.trim()].join('\n');
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return `${createHash('sha256').update(text).digest('hex').slice(0, 32)}:${count}`;
  });
}
