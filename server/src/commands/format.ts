// `milestone format`: writes files in the canonical layout, or tells which are not.
import { applyChanges } from '../text/edit.ts';
import { format as layOut } from '../text/format.ts';
import { findFiles, type SearchOptions } from './files/findFiles.ts';
import { COMMON_FLAGS } from './commonFlags.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';
import { EXIT_FINDINGS, EXIT_FINE, tell, writeResults, type Io } from './io.ts';
import { displayName, openFiles, reportUnread } from './openProject.ts';
import { rewriteFile } from './files/rewriteFile.ts';
import { printUnifiedDiff } from '../print/unifiedDiff.ts';
import { PATHS, SEARCH_FLAGS } from './paths.ts';

export const format: Command = defineCommand({
  name: 'format',
  summary: 'write files in the canonical layout',
  arguments: { paths: PATHS },
  flags: {
    check: { type: 'switch', help: 'write nothing, and fail when a file would change' },
    diff: { type: 'switch', help: 'the same, and print what would change, as a patch' },
    ...SEARCH_FLAGS,
    ...COMMON_FLAGS,
  },
  examples: ['milestone format', 'milestone format sla --check', 'milestone format --diff | git apply'],
  run: ({ paths, ...options }, io) => formatFiles(paths, options, io),
});

interface FormatOptions extends SearchOptions {
  /** Write nothing; files that would change are findings. */
  readonly check: boolean;
  /** The same, with what would change instead of names. */
  readonly diff: boolean;
}

/**
 * Prints the name of each file that changes, or that would, or what would change. Files with syntax mistakes are named and left alone: a
 * finding, whatever was asked.
 */
async function formatFiles(
  paths: readonly string[],
  { check, diff, ...search }: FormatOptions,
  io: Io,
): Promise<number> {
  const asked = await findFiles(paths, io, search);
  const opened = await openFiles(asked.paths, io);
  const unread = reportUnread({ ...opened, unread: [...asked.unread, ...opened.unread] }, io);
  let changed = 0;
  let broken = 0;
  for (const file of opened.files) {
    const name = displayName(file.uri, io);
    if (file.tree.problems.length > 0) {
      broken += 1;
      tell(io, `${name} has syntax mistakes and stays as it is; see milestone validate.`);
      continue;
    }
    const changes = layOut(file.tree);
    if (changes.length === 0) continue;
    changed += 1;
    const laidOut = applyChanges(file.text, changes);
    if (diff) {
      await io.stdout(printUnifiedDiff([{ name, before: file.text, after: laidOut }], { color: io.color }));
      continue;
    }
    if (!check) await rewriteFile(name, file, laidOut, io);
    await writeResults(io, [name]);
  }
  return Math.max(unread, broken > 0 || ((check || diff) && changed > 0) ? EXIT_FINDINGS : EXIT_FINE);
}
