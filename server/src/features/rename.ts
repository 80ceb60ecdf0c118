// Rename an id with all its uses, across files and scenarios. Refuses a name that is taken wherever the id can be seen.
import type { Range } from 'vscode-languageserver-types';
import { KIND_NAMES } from '../words/kindNames.ts';
import type { Definition } from '../language/read/definition.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { fileName } from '../language/read/uri.ts';
import { replaceScalar } from '../text/edit.ts';
import { isId } from '../language/read/isId.ts';
import type { ScalarNode } from '../text/tree.ts';
import type { FileEdit } from './fileEdit.ts';
import { idAt } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

/** Where the id to rename stands and what it is now; null where there is none. */
export function prepareRename(context: RequestContext): { range: Range; placeholder: string } | null {
  const found = idAt(context);
  if (found === undefined || isOfMetadata(context, found.definition)) return null;
  return { range: context.file.lines.rangeOf(found.node.span), placeholder: found.definition.id };
}

/** The edits, or why there are none, in a sentence for a person. */
export type Renaming = { readonly edits: readonly FileEdit[] } | { readonly refusal: string };

export function rename(context: RequestContext, newName: string): Renaming {
  const { snapshot } = context;
  const found = idAt(context);
  if (found === undefined) return { refusal: 'There is no id to rename here.' };
  const { definition } = found;
  if (isOfMetadata(context, definition))
    return { refusal: 'This is named by Salesforce metadata: its id follows from its name there.' };
  if (newName === definition.id) return { edits: [] };
  if (!isId(newName))
    return {
      refusal: `'${newName}' cannot be an id: letters, digits and hyphens, not a number alone, a letter or digit at both ends.`,
    };
  const clash = findClash(snapshot, definition, newName);
  if (clash !== undefined)
    return { refusal: `'${newName}' is taken: ${fileName(clash.uri)} has it (${KIND_NAMES[definition.kind]}).` };
  const places = [{ uri: definition.uri, node: definition.key }, ...snapshot.usesOf(definition)];
  return { edits: places.flatMap(({ uri, node }) => edit(snapshot, uri, node, newName)) };
}

/** In metadata no ids are written: they follow from names, which an org may know already. */
function isOfMetadata({ snapshot, file }: RequestContext, { uri }: Definition): boolean {
  return file.notation === 'xml' || snapshot.file(uri)?.notation !== 'yaml';
}

/** A definition that would be confused with the renamed one in some file that sees both. */
function findClash(snapshot: Snapshot, definition: Definition, newName: string): Definition | undefined {
  const { kind, id, uri } = definition;
  for (const { uri: viewer } of [{ uri }, ...snapshot.dependants(uri)]) {
    const scope = snapshot.scope(viewer);
    if (scope.find(kind, id)?.uri !== uri) continue;
    const clash = scope.find(kind, newName);
    if (clash !== undefined) return clash;
  }
  return undefined;
}

function edit(snapshot: Snapshot, uri: string, node: ScalarNode, newName: string): FileEdit[] {
  const file = snapshot.file(uri);
  if (file === undefined) return [];
  const { span, newText } = replaceScalar(node, newName);
  return [{ uri, range: file.lines.rangeOf(span), newText }];
}
