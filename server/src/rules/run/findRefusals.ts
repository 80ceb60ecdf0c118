// What Salesforce cannot hold, as findings: where a Salesforce project is configured, and before an export.
import { gatherDocument } from '../../project/entitlementDocument.ts';
import type { Finding } from '../../project/finding.ts';
import { refuse, type LocatedRefusal } from '../../project/refuse.ts';
import type { Snapshot, SourceFile } from '../../project/snapshot.ts';
import { keySpanOf, spanOf } from '../facts/places.ts';

/** Those about what the file itself defines. */
export function findRefusals(snapshot: Snapshot, file: SourceFile): readonly Finding[] {
  const { salesforce } = snapshot.config(file.uri);
  if (salesforce === undefined || file.kind !== 'entitlement' || file.notation !== 'yaml') return [];
  const gathered = gatherDocument(snapshot, [file.uri]);
  const apiVersion = salesforce.apiVersion ?? versionOf(snapshot.projectApiVersion(file.uri));
  return refuse(gathered, gathered.document, apiVersion)
    .filter((refusal) => refusal.file === file)
    .map(toFinding);
}

function versionOf(written: string | undefined): number | undefined {
  const version = Number(written);
  return Number.isFinite(version) ? version : undefined;
}

/** A refusal where it is written. */
export function toFinding({ file, code, path, args }: LocatedRefusal): Finding {
  const [section = '', id = ''] = path;
  const span = path.length === 2 ? keySpanOf(file, path) : spanOf(file, path, [section, id]);
  return { code: `salesforce/${code}`, severity: 'error', uri: file.uri, span, args, related: [], fixes: [] };
}
