// Find references: every place of the snapshot's files that names what the id under the cursor names.
import type { Location } from 'vscode-languageserver-types';
import type { Snapshot } from '../project/snapshot.ts';
import type { Span } from '../text/tree.ts';
import { idAt } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

/** @param withDeclaration whether the key that defines it is among them */
export function findReferences(context: RequestContext, withDeclaration: boolean): Location[] {
  const { snapshot } = context;
  const found = idAt(context);
  if (found === undefined) return [];
  const { definition } = found;
  const uses = snapshot.usesOf(definition).flatMap(({ uri, node }) => locate(snapshot, uri, node.span));
  return withDeclaration ? [...locate(snapshot, definition.uri, definition.key.span), ...uses] : uses;
}

function locate(snapshot: Snapshot, uri: string, span: Span): Location[] {
  const file = snapshot.files.get(uri); // ours are canonical already, and there may be thousands
  return file === undefined ? [] : [{ uri, range: file.lines.rangeOf(span) }];
}
