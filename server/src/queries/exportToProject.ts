// An entitlement file as changes of a Salesforce project: what files hold then, and what is to be said of it.
import { gatherDocument } from '../project/entitlementDocument.ts';
import { placeMetadata } from '../project/placeMetadata.ts';
import type { Snapshot, SourceFile } from '../project/snapshot.ts';
import { fileName } from '../language/read/uri.ts';
import type { MetadataChange, MetadataChanges } from '../protocol/metadata.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { planFiles } from '../salesforce/write/planFiles.ts';
import { describeExport } from '../words/describeExport.ts';
import { countStaying, findExportFaults, writeExport, type ExportFault } from './exportMetadata.ts';

/** A metadata file of the project. */
interface ExistingFile extends MetadataFile {
  readonly uri: string;
}

/** Where the metadata goes. */
export interface ExportPlace {
  /** Files that are there. */
  readonly existing: readonly ExistingFile[];
  /** Uri of the project, without a final slash; undefined: what the file says, as files of no project. */
  readonly folder: string | undefined;
  /** For which version of the API the project says that it is written; the configuration's counts before it. */
  readonly apiVersion: string | undefined;
}

export function exportToProject(
  snapshot: Snapshot,
  file: SourceFile,
  { existing, folder, apiVersion: ofProject }: ExportPlace,
): MetadataChanges {
  const gathered = gatherDocument(snapshot, [file.uri]);
  const faults = findExportFaults(snapshot, gathered, fileName);
  if (faults.length > 0) return refuse(faults);
  const apiVersion = snapshot.config(file.uri).salesforce?.apiVersion?.toFixed(1) ?? ofProject;
  const result = writeExport(gathered, existing, { apiVersion });
  if ('refusals' in result) return refuse(result.refusals);
  const planned = planFiles(result.written, existing, result.calendars);
  const format = existing.length > 0 && existing.every(({ uri }) => !/-meta\.xml$/i.test(uri)) ? 'mdapi' : 'source';
  const changes = planned.flatMap(({ existing: one, kind, fullName, text }): readonly MetadataChange[] => {
    const uri = one?.uri ?? placeMetadata({ kind, fullName }, existing, folder ?? NOWHERE, format);
    return uri === undefined ? [] : [{ uri, before: one?.text ?? null, after: text }];
  });
  const changed = changes.filter(({ before, after }) => before !== after);
  return {
    changes: changed,
    sentences: describeExport({
      changed: changed.length,
      same: changes.length - changed.length,
      isDryRun: true,
      madeUp: result.madeUp,
      others: [],
      ...countStaying(gathered),
    }),
  };
}

/** Where files of no project would lie. */
const NOWHERE = 'metadata:';

function refuse([first, ...others]: readonly ExportFault[]): MetadataChanges {
  if (first === undefined) return { changes: [], sentences: [] };
  const { line } = first.file.lines.positionAt(first.offset);
  const more = others.length === 0 ? '' : ` And ${others.length} more.`;
  return {
    problem: {
      message: `${fileName(first.file.uri)}, line ${line + 1}: ${first.message}${more}`,
      hint: 'Nothing is written before that is mended.',
    },
  };
}
