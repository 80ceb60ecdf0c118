// Field names worth offering: those the configuration lists, those the files use already, and the standard ones that
// entitlement processes are usually about.
import { formatField } from '../../core/model/formatField.ts';
import { knownFields } from '../../project/knownFields.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path } from '../../text/tree.ts';
import type { RequestContext } from '../requestContext.ts';
import { STANDARD_FIELDS } from '../../project/standardFields.ts';

/** The object whose fields need no prefix at the path: a process's own, else the case. */
export function objectAt({ file }: RequestContext, path: Path): 'Case' | 'WorkOrder' {
  const [section, id] = path;
  if (section !== 'processes' || id === undefined) return 'Case';
  const written = resolvePath(file.tree, [section, id, 'object'])?.node;
  return written?.kind === 'scalar' && written.source === 'WorkOrder' ? 'WorkOrder' : 'Case';
}

/** Names without the object's own prefix. Each once: the configured ones first, then those in use, then the standard ones. */
export function fieldNames(context: RequestContext, path: Path): readonly string[] {
  const { snapshot, file, offset } = context;
  const object = objectAt(context, path);
  const foreign = object === 'Case' ? 'WorkOrder.' : 'Case.';
  const configured = [...(snapshot.config(file.uri).fields?.keys() ?? [])];
  const used = snapshot
    .scope(file.uri)
    .files.flatMap((each) => knownFields(snapshot, each, each === file ? offset : undefined))
    .map(({ field }) => field);
  return [
    ...new Set(
      [...configured, ...[...new Set(used)].sort(), ...STANDARD_FIELDS[object], ...STANDARD_FIELDS.Account]
        .filter((name) => !name.startsWith(foreign))
        .map((name) => formatField(name, object)),
    ),
  ];
}
