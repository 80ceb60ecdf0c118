// Go to definition: from an id to the key that defines it, from an imported path to the file.
import type { LocationLink } from 'vscode-languageserver-types';
import type { Definition, Snapshot } from '../analysis/snapshot.ts';
import type { Span } from '../text/tree.ts';
import type { Look } from './look.ts';

const FILE_START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function findDefinition({ snapshot, file, offset }: Look): LocationLink[] {
  const link = file.imports.find(({ node }) => isAt(node.span, offset));
  if (link !== undefined) {
    if (snapshot.file(link.target) === undefined) return [];
    const originSelectionRange = file.lines.rangeOf(link.node.span);
    return [
      { originSelectionRange, targetUri: link.target, targetRange: FILE_START, targetSelectionRange: FILE_START },
    ];
  }
  const use = file.uses.find(({ node }) => isAt(node.span, offset));
  const definition = use && snapshot.scope(file.uri).find(use.kind, use.id);
  if (use === undefined || definition === undefined) return [];
  const target = targetOf(snapshot, definition);
  return target === undefined ? [] : [{ ...target, originSelectionRange: file.lines.rangeOf(use.node.span) }];
}

function targetOf(snapshot: Snapshot, { uri, key, value }: Definition): LocationLink | undefined {
  const lines = snapshot.file(uri)?.lines;
  if (lines === undefined) return undefined;
  const whole = { start: key.span.start, end: Math.max(key.span.end, value?.span.end ?? 0) };
  return { targetUri: uri, targetRange: lines.rangeOf(whole), targetSelectionRange: lines.rangeOf(key.span) };
}

/** Also just behind the last character, where the cursor is after typing it. */
function isAt(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
