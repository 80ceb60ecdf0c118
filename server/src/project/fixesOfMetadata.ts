// Fixes of rules, which write YAML, as changes of metadata: those that replace one value by another.
import { parseDuration } from '../core/time/duration.ts';
import type { Fix } from './finding.ts';
import type { SourceFile } from './snapshot.ts';
import { escapeXml } from '../text/escapeXml.ts';
import { parse } from '../text/parse.ts';
import { nodeAt, type NodeAtOffset } from '../text/path.ts';
import type { Path } from '../text/tree.ts';

/** The fixes that are one value in the XML too; the others would need a person who knows both notations. */
export function fixesOfMetadata(fixes: readonly Fix[], file: SourceFile): readonly Fix[] {
  return fixes.flatMap((fix) => {
    const [edit] = fix.edits;
    if (edit === undefined || fix.edits.length !== 1 || edit.uri !== file.uri) return [];
    const at = nodeAt(file.tree, edit.span.start);
    const node = at.node;
    const wanted = parse(edit.newText).root;
    if (node?.kind !== 'scalar' || wanted?.kind !== 'scalar') return [];
    if (node.span.start !== edit.span.start || node.span.end !== edit.span.end) return [];
    const written = file.text.slice(node.span.start, node.span.end);
    const value = toMetadata(at, { was: node.source, written }, wanted.source);
    if (value === undefined) return [];
    const newText = escapeXml(value);
    const title = fix.title.includes(wanted.source)
      ? fix.title.replace(`Change to ${wanted.source}`, `Change to ${value}`)
      : fix.title;
    return [{ ...fix, title, edits: [{ ...edit, newText }] }];
  });
}

/** What a person writes there: minutes are numbers, fields are named with their object. */
function toMetadata(
  { path, isKey }: NodeAtOffset,
  { was, written }: { readonly was: string; readonly written: string },
  wanted: string,
): string | undefined {
  const name = path.at(-1);
  if (isKey) return written.endsWith(was) ? written.slice(0, written.length - was.length) + wanted : undefined;
  switch (name) {
    case 'target': {
      const duration = parseDuration(wanted);
      return 'minutes' in duration ? String(duration.minutes) : undefined;
    }
    case 'after':
      return wanted === '0m' ? '0' : undefined;
    case 'timeZone':
    case 'active':
    case 'default':
      return wanted;
    default:
      // One value of a list has no place of its own there.
      return isInCriteria(path) && written === escapeXml(was) ? wanted : undefined;
  }
}

function isInCriteria([section, , list, index, key]: Path): boolean {
  if (section !== 'processes') return false;
  return list === 'exit' || (list === 'milestones' && typeof index === 'number' && CRITERIA.has(String(key)));
}

const CRITERIA: ReadonlySet<string> = new Set(['when', 'completeWhen', 'pauseWhen']);
