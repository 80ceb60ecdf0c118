// Marks an id and everything in the same file that names the same.
import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import { idAt } from './idAt.ts';
import type { RequestContext } from './requestContext.ts';

export function highlight(context: RequestContext): DocumentHighlight[] {
  const { snapshot, file } = context;
  const found = idAt(context);
  if (found === undefined) return [];
  const { definition } = found;
  const scope = snapshot.scope(file.uri);
  const uses = file.uses.filter(
    ({ kind, id }) => kind === definition.kind && id === definition.id && scope.find(kind, id)?.uri === definition.uri,
  );
  const reads = uses.map(({ node }) => ({ range: file.lines.rangeOf(node.span), kind: DocumentHighlightKind.Read }));
  if (definition.uri !== file.uri) return reads;
  return [{ range: file.lines.rangeOf(definition.key.span), kind: DocumentHighlightKind.Write }, ...reads];
}
