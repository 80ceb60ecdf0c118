// What files say of fields, without places: names and values worth offering again. What an entry says is kept for as long as nobody
// edits it, since completion asks after every key press. Must not know which fields exist.
import { fieldEntries, type FieldUse } from './fieldUses.ts';
import type { KnownField } from '../language/read/knownField.ts';
import type { Span } from '../text/tree.ts';
import type { Snapshot, SourceFile } from './snapshot.ts';

/**
 * The fields that a file names.
 * @param offset where somebody is writing: the word there is not known yet; undefined for another file
 */
export function knownFields(snapshot: Snapshot, file: SourceFile, offset: number | undefined): readonly KnownField[] {
  const isWritten = ({ span }: { readonly span: Span }): boolean =>
    offset !== undefined && span.start <= offset && offset <= span.end;
  return fieldEntries(snapshot, file).flatMap(({ pair, context, uses }) => {
    if (isWritten(pair)) return withoutPlaces(file, uses(), isWritten);
    const memory = file.fieldCache(pair, () => new Map());
    const known = memory.get(context) ?? withoutPlaces(file, uses(), () => false);
    memory.set(context, known);
    return known;
  });
}

function withoutPlaces(
  { text }: SourceFile,
  uses: readonly FieldUse[],
  isWritten: (node: { readonly span: Span }) => boolean,
): readonly KnownField[] {
  return uses
    .filter(({ node }) => !isWritten(node))
    .map(({ field, values }) => ({
      field,
      values: values
        .filter((value) => value.source !== '' && !isWritten(value))
        .map(({ source, span }) => ({ source, text: text.slice(span.start, span.end) })),
    }));
}
