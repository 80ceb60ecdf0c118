// Entitlement files → the metadata that says the same, or why it cannot be said. Must not know where files lie.
import type { GatheredDocument } from '../project/entitlementDocument.ts';
import { locate, refuse } from '../project/refuse.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { duplicateId } from '../rules/duplicateId.ts';
import { keySpanOf } from '../rules/facts/places.ts';
import { importMissing } from '../rules/importMissing.ts';
import { impossibleDate } from '../rules/impossibleDate.ts';
import { messageOf } from '../rules/phrase.ts';
import type { Rule } from '../rules/rule.ts';
import { createRuleBudget } from '../rules/run/createRuleBudget.ts';
import { toFinding } from '../rules/run/findRefusals.ts';
import { shiftEmpty } from '../rules/shiftEmpty.ts';
import { unknownReference } from '../rules/unknownReference.ts';
import { unknownTimeZone } from '../rules/unknownTimeZone.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { entriesOf, listOf, mapOf, wordOf } from '../salesforce/plainAccess.ts';
import { isDefaultAlready, refuseOtherDefaults, withVersionMasters } from '../salesforce/write/versionMasters.ts';
import { writeDocument, type WrittenMetadata } from '../salesforce/write/writeDocument.ts';
import type { describeExport } from '../words/describeExport.ts';

/** Why something is not written, and where it stands. */
export interface ExportFault {
  readonly file: SourceFile;
  readonly offset: number;
  readonly message: string;
  readonly code: string;
}

/**
 * Rules about what could not be read, or that names what is not there: what is written would not be what is meant. Neither a
 * configuration nor a comment turns them off here.
 */
const UNREADABLE: readonly Rule[] = [
  duplicateId,
  importMissing,
  impossibleDate,
  shiftEmpty,
  unknownReference,
  unknownTimeZone,
];

/**
 * What makes what would be written another thing than what is meant.
 * @param nameOf how people call a file
 */
export function findExportFaults(
  snapshot: Snapshot,
  { files, clashes }: GatheredDocument,
  nameOf: (uri: string) => string,
): readonly ExportFault[] {
  return [
    ...files.filter(({ notation }) => notation === 'yaml').flatMap((file) => faultsOf(snapshot, file)),
    ...clashes.map(({ section, id, file, other }) => ({
      file,
      offset: keySpanOf(file, [section, id]).start,
      message: `'${id}' is another thing in ${nameOf(other.uri)}. Give one of them another id, or export the files one after the other.`,
      code: 'duplicate-id',
    })),
  ];
}

/** Mistakes of the YAML and the schema, and what makes no sense beside them. */
function faultsOf(snapshot: Snapshot, file: SourceFile): readonly ExportFault[] {
  return [
    ...file.problems
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ file, offset: finding.span.start, message: messageOf(finding), code: finding.code })),
    ...UNREADABLE.flatMap((rule) =>
      [...rule.check({ snapshot, file, budget: createRuleBudget() })]
        .filter(({ severity = rule.severity }) => severity === 'error')
        .map(({ span, args }) => ({ file, offset: span.start, message: rule.message(args), code: rule.code })),
    ),
  ];
}

export interface ExportChoices {
  /** Such as `64.0`; undefined: whatever there is. */
  readonly apiVersion: string | undefined;
  readonly versionMaster?: string | undefined;
  readonly qualifiesActions?: boolean;
}

export type WrittenExport =
  | { readonly refusals: readonly ExportFault[] }
  | {
      readonly written: readonly WrittenMetadata[];
      /** Names of processes whose version master was made up. */
      readonly madeUp: readonly string[];
      /** Names of the calendars that the files define: which holidays they have they alone say. */
      readonly calendars: readonly string[];
    };

/** @param existing files of the project that it goes into */
export function writeExport(
  gathered: GatheredDocument,
  existing: readonly MetadataFile[],
  { apiVersion, versionMaster, qualifiesActions = false }: ExportChoices,
): WrittenExport {
  const { document, madeUp } = withVersionMasters(gathered.document, existing);
  const refusals = [
    ...refuse(gathered, document, apiVersion === undefined ? undefined : Number(apiVersion)),
    ...locate(gathered, refuseOtherDefaults(document, existing)),
  ]
    .filter((refusal) => !isDefaultAlready(refusal, document, existing))
    .map((refusal) => {
      const finding = toFinding(refusal);
      return { file: refusal.file, offset: finding.span.start, message: messageOf(finding), code: finding.code };
    });
  if (refusals.length > 0) return { refusals };
  const written = writeDocument(document, gathered.definitions, {
    versionMaster,
    qualifiesActions: qualifiesActions ? true : undefined,
    references: gathered.references,
  });
  return { written, madeUp, calendars: calendarNames(gathered) };
}

/** Names of the calendars that the files define. */
function calendarNames({ document, definitions }: GatheredDocument): readonly string[] {
  return entriesOf(document.businessHours)
    .filter(([, calendar]) => mapOf(calendar)['external'] !== true)
    .map(([id, calendar]) => definitions.businessHours.get(id)?.name ?? wordOf(mapOf(calendar)['name']) ?? id);
}

/** What the files say and metadata has no place for. */
export function countStaying({
  document,
  definitions,
  files,
}: GatheredDocument): Pick<
  Parameters<typeof describeExport>[0],
  'entitlements' | 'assumptions' | 'semantics' | 'descriptions'
> {
  const processes = entriesOf(document.processes).map(([, process]) => mapOf(process));
  const targets = processes.flatMap((process) =>
    listOf(process['milestones']).map((milestone) => mapOf(mapOf(milestone)['target'])),
  );
  const described = [...definitions.actions.values()].filter(
    ({ id, description }) => id in document.actions && description !== undefined,
  );
  return {
    entitlements: files.reduce((sum, { model }) => sum + model.entitlements.length, 0),
    assumptions: targets.filter((target) => 'assume' in target).length,
    semantics: processes.filter((process) => 'semantics' in process).length,
    descriptions:
      entriesOf(document.businessHours).filter(([, calendar]) => 'description' in mapOf(calendar)).length +
      described.length,
  };
}
