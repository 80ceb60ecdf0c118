// `milestone validate --fix`: the safe fixes, in the files.
import type { Finding } from '../project/finding.ts';
import { safeEdits } from '../project/safeEdits.ts';
import type { Snapshot } from '../project/snapshot.ts';
import { applyChanges } from '../text/edit.ts';
import type { Io } from './io.ts';
import { displayName } from './openProject.ts';
import { rewriteFile } from './files/rewriteFile.ts';

/**
 * Writes what the safe fixes of the findings change. Those that want the same place have to wait for another round.
 * @returns the names of the files that changed
 */
export async function applyFixes(snapshot: Snapshot, findings: readonly Finding[], io: Io): Promise<readonly string[]> {
  const edits = safeEdits(findings);
  const changed: string[] = [];
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const file = snapshot.file(uri) ?? snapshot.configFile(uri);
    if (file === undefined) continue;
    const fixed = applyChanges(
      file.text,
      edits.filter((edit) => edit.uri === uri),
    );
    if (fixed === file.text) continue;
    await rewriteFile(displayName(uri, io), file, fixed, io);
    changed.push(displayName(uri, io));
  }
  return changed;
}
