// What is wrong with the files behind an answer, told beside it: a deadline that a misspelt calendar silently moved to another
// is worse than none.
import type { Snapshot } from '../project/snapshot.ts';
import { isConcerned, type Concern } from '../queries/concern.ts';
import { errorsOfFile } from '../queries/errorsOfFile.ts';
import { messageOf } from '../rules/phrase.ts';
import { tell, type Io } from './io.ts';
import { displayName } from './openProject.ts';

/** More would push the answer itself off the screen. */
const MAX_TOLD = 10;

/**
 * Tells the errors of files and of what they import on standard error, a line each.
 * @param side which of two versions of the files is meant, where there are two
 * @param concern what the answer is about; everything when absent
 * @returns whether there are any: then the answer may be wrong, and the exit code says so
 */
export function reportErrors(
  snapshot: Snapshot,
  uris: readonly string[],
  io: Io,
  { side, concern = new Map() }: { readonly side?: string | undefined; readonly concern?: Concern } = {},
): boolean {
  const files = new Set(uris.flatMap((uri) => snapshot.scope(uri).files));
  const where = side === undefined ? '' : ` (${side})`;
  const lines = [...files].flatMap((file) =>
    errorsOfFile(snapshot, file.uri).flatMap((finding) => {
      if (!isConcerned(concern, file, finding)) return [];
      const { line, character } = file.lines.positionAt(finding.span.start);
      const place = `${displayName(file.uri, io)}:${line + 1}:${character + 1}${where}`;
      return [`${place} error ${messageOf(finding)} [${finding.code}]`];
    }),
  );
  if (lines.length === 0) return false;
  const told = lines.slice(0, MAX_TOLD);
  const more = lines.length === told.length ? [] : [`and ${lines.length - told.length} more: see milestone validate`];
  tell(io, ...told, ...more, 'milestone: What is wrong there is left out of what follows.');
  return true;
}
