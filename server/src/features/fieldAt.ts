// The field that is named where the cursor stands, where the configuration or the Salesforce project says something of it.
import { findField, type ListedField } from '../core/model/fieldList.ts';
import { fieldListOf } from '../project/fieldListOf.ts';
import { fieldUses } from '../project/fieldUses.ts';
import type { Span } from '../text/tree.ts';
import { touches } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

/** Of a name by itself; a formula names many at one place. */
export function fieldAt({
  snapshot,
  file,
  offset,
}: RequestContext): { readonly field: ListedField; readonly span: Span } | undefined {
  const list = fieldListOf(snapshot, file.uri);
  if (list.fields.size === 0) return undefined;
  for (const { field, node } of fieldUses(snapshot, file)) {
    const isName = field.toLowerCase().endsWith(node.source.trim().toLowerCase());
    const listed = isName && touches(node.span, offset) ? findField(list, field) : undefined;
    if (listed !== undefined) return { field: listed, span: node.span };
  }
  return undefined;
}
