// Where a file names time zones: its business hours and its scenarios. Must not know which zones there are.
import { nodeOf } from '../../project/nodeOf.ts';
import type { SourceFile } from '../../project/snapshot.ts';
import type { ScalarNode } from '../../text/tree.ts';

export interface WrittenZone extends ScalarNode {
  readonly value: string;
}

/** Each `timeZone` that is text, in the order of the file. */
export function writtenZones(file: SourceFile): readonly WrittenZone[] {
  return file.definitions.flatMap(({ kind, id }) => {
    if (kind !== 'businessHours' && kind !== 'scenarios') return [];
    const node = nodeOf(file, [kind, id, 'timeZone']);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? [{ ...node, value: node.value }] : [];
  });
}
