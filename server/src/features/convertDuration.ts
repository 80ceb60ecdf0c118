// The same duration in another form: `90` and `90m` as `1h 30m`, and hours as whole minutes. No deadline changes: the minutes stay.
import { CodeActionKind } from 'vscode-languageserver-types';
import type { TextEdit } from '../project/finding.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { formatDuration, parseDuration } from '../core/time/duration.ts';
import { schemaAt } from '../language/schema/describe.ts';
import { replaceScalar } from '../text/edit.ts';
import { nodeAt } from '../text/path.ts';
import type { Span } from '../text/tree.ts';

export const CONVERT_KIND: string = CodeActionKind.RefactorRewrite;

export interface Conversion {
  readonly title: string;
  readonly edit: TextEdit;
}

/** Other forms of the duration at the cursor; none where no duration stands. */
export function convertDuration({ uri, kind, tree }: SourceFile, { start }: Span): readonly Conversion[] {
  const { node, path, isKey } = nodeAt(tree, start);
  if (isKey || node?.kind !== 'scalar' || schemaAt(kind, path)?.['x-form'] !== 'Duration') return [];
  const read = parseDuration(node.source);
  if (!('minutes' in read)) return [];
  const forms = [formatDuration(read.minutes), `${read.minutes}m`].filter((form) => form !== node.source.trim());
  return [...new Set(forms)].map((form) => ({
    title: `Write as '${form}', the same time`,
    edit: { uri, ...replaceScalar(node, form) },
  }));
}
