// Field names worth offering: those the configuration and the Salesforce project list, those the files use already, and the standard ones that
// entitlement processes are usually about.
import { formatField } from '../../core/model/formatField.ts';
import { fieldListOf } from '../../project/fieldListOf.ts';
import { knownFields } from '../../project/knownFields.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path } from '../../text/tree.ts';
import type { RequestContext } from '../requestContext.ts';
import { isOfOtherObject, STANDARD_FIELDS } from '../../project/standardFields.ts';

/** The object whose fields need no prefix at the path: a process's own, else the case. */
export function objectAt({ file }: RequestContext, path: Path): string {
  const [section, id] = path;
  if (section !== 'processes' || id === undefined) return 'Case';
  const written = resolvePath(file.tree, [section, id, 'object'])?.node;
  return written?.kind === 'scalar' && written.source !== '' ? written.source : 'Case';
}

/** Names without the object's own prefix. Each once: the listed ones first, then those in use, then the standard ones. */
export function fieldNames(context: RequestContext, path: Path): readonly string[] {
  const object = objectAt(context, path);
  return [...new Set(fullFieldNames(context, object).map((name) => formatField(name, object)))];
}

/** Names with their objects, of fields that a record of `object` has or leads to. */
export function fullFieldNames({ snapshot, file, offset }: RequestContext, object: string): readonly string[] {
  const listed = [...fieldListOf(snapshot, file.uri).fields.values()].map(({ name }) => name);
  const used = snapshot
    .scope(file.uri)
    .files.flatMap((each) => knownFields(snapshot, each, each === file ? offset : undefined))
    .map(({ field }) => field);
  const objects = new Set([object]);
  const own = object === 'Case' || object === 'WorkOrder' ? STANDARD_FIELDS[object] : [];
  const all = [
    ...listed,
    ...[...new Set(used)].sort(),
    ...own.map((name) => `${object}.${name}`),
    ...STANDARD_FIELDS.Account,
  ];
  return [...new Set(all.filter((name) => !isOfOtherObject(name, objects)))];
}
