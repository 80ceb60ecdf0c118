// Go to definition: from an id to the key that defines it, from an imported path to the file,
// from a field to the file of the Salesforce project that says what it holds.
import type { LocationLink } from 'vscode-languageserver-types';
import type { Definition } from '../language/read/definition.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { fieldAt } from './fieldAt.ts';
import { idAt, touches } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where what stands at the offset is defined. A key that defines something leads to itself: editors then show its uses instead. */
export function findDefinition(context: RequestContext): LocationLink[] {
  const { snapshot, file, offset } = context;
  const link = file.imports.find(({ node }) => touches(node.span, offset));
  if (link !== undefined) {
    if (snapshot.file(link.target) === undefined) return [];
    const originSelectionRange = file.lines.rangeOf(link.node.span);
    return [
      { originSelectionRange, targetUri: link.target, targetRange: FILE_START, targetSelectionRange: FILE_START },
    ];
  }
  const found = idAt(context);
  const target = found && targetOf(snapshot, found.definition);
  if (found === undefined) return fieldFile(context);
  if (target === undefined) return [];
  return [{ ...target, originSelectionRange: file.lines.rangeOf(found.node.span) }];
}

/** The file that says what a field holds. */
function fieldFile(context: RequestContext): LocationLink[] {
  const found = fieldAt(context);
  if (found?.field.uri === undefined) return [];
  const originSelectionRange = context.file.lines.rangeOf(found.span);
  const { uri: targetUri } = found.field;
  return [{ originSelectionRange, targetUri, targetRange: FILE_START, targetSelectionRange: FILE_START }];
}

function targetOf(snapshot: Snapshot, { uri, key, value }: Definition): LocationLink | undefined {
  const lines = snapshot.file(uri)?.lines;
  if (lines === undefined) return undefined;
  const whole = { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) };
  return { targetUri: uri, targetRange: lines.rangeOf(whole), targetSelectionRange: lines.rangeOf(key.span) };
}
