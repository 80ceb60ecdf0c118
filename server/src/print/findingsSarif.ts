// Findings as SARIF 2.1.0, with the rules' documentation, related places, fixes, and fingerprints that survive moved lines.
import type { LocationRange } from '../protocol/timeline.ts';
import type { SeverityName } from '../protocol/findings.ts';
import { RULE_DATA } from '../rules/all.ts';
import { examplesOf } from '../rules/examplesOf.ts';
import type { RuleData } from '../rules/rule.ts';
import { VERSION } from '../version.ts';
import { fingerprints } from './fingerprints.ts';
import type { FindingsReport, ReportedFinding, ReportedFix } from './report.ts';
import { stringify } from './stringify.ts';

const LEVELS: Readonly<Record<SeverityName, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The name of the folder that all paths start from; readers put in theirs. */
const BASE = 'SRCROOT';

/** Characters of a file that are shown of what is marked: a file may be one line. */
const MAX_SNIPPET = 200;

export interface SarifOptions {
  /** Of the folder that the names of files start from; it ends with a slash. */
  readonly baseUri: string;
  /** Whether all that was asked for could be read: a run that is not whole says so. */
  readonly isComplete: boolean;
}

export function printFindingsSarif({ findings }: FindingsReport, { baseUri, isComplete }: SarifOptions): string {
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
              help: helpOf(rule),
              defaultConfiguration: { level: LEVELS[rule.severity] },
            })),
          },
        },
        invocations: [{ executionSuccessful: isComplete }],
        originalUriBaseIds: { [BASE]: { uri: baseUri } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) =>
          sarifResult(finding, codes.indexOf(finding.code), prints[index] ?? ''),
        ),
      },
    ],
  };
  return `${stringify(sarif)}\n`;
}

function helpOf(rule: RuleData): object {
  const { cure } = examplesOf(rule);
  return { text: `${rule.why}\n\n${cure}`, markdown: `${rule.why}\n\n**Cure:** ${cure}` };
}

function sarifResult(finding: ReportedFinding, ruleIndex: number, print: string): object {
  const { file, code, severity, message, range, related, fixes, lineText } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(file, range, lineText) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: physical(place.file, place.range),
            message: { text: place.message },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(sarifFix) }),
    partialFingerprints: { 'milestoneFinding/v1': print },
  };
}

/** @param lineText of the line where the range begins, which is shown where the file is not at hand */
function physical(file: string, range: LocationRange, lineText?: string): object {
  const { start, end } = range;
  const isShort = start.line === end.line && end.character - start.character <= MAX_SNIPPET;
  const snippet =
    lineText !== undefined && isShort ? { snippet: { text: lineText.slice(start.character, end.character) } } : {};
  return { artifactLocation: locationOf(file), region: { ...regionOf(range), ...snippet } };
}

function locationOf(file: string): object {
  return { uri: toUri(file), uriBaseId: BASE };
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
      artifactLocation: locationOf(changed),
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
