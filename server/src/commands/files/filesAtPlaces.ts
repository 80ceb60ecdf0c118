// Where several files hold a component that is written, and where one would be overwritten that the project ignores.
import { pathToFileURL } from 'node:url';
import { isSameFile, isShared, type PlannedFile } from '../../salesforce/write/planFiles.ts';
import type { WrittenMetadata } from '../../salesforce/write/writeDocument.ts';
import { describeBroken } from '../describeBroken.ts';
import { UsageError, type Io } from '../io.ts';
import { displayName } from '../openProject.ts';
import { readTarget, type ExportTarget, type TargetFile } from './exportTarget.ts';

/** Files of the project, and those that it ignores where new ones would go. @throws UsageError for one that cannot be read */
export async function withFilesAtPlaces(
  target: ExportTarget,
  written: readonly WrittenMetadata[],
  io: Io,
): Promise<readonly TargetFile[]> {
  const fresh = written.filter((metadata) => !target.files.some((file) => isSameFile(file, metadata)));
  const found = await Promise.all(fresh.map((metadata) => readTarget(target.place(metadata), io)));
  const files = [...target.files, ...found.flatMap((file) => file ?? [])];
  for (const metadata of written) {
    const same = files.filter((file) => isSameFile(file, metadata));
    for (const file of same) {
      const broken = describeBroken(file, nameOf(file.path, io), 'cannot be changed');
      if (broken !== undefined) throw new UsageError(broken, 'Nothing is written.');
    }
  }
  return files;
}

/** @throws UsageError where one of several files of a component would have to change, and nobody says which */
export function checkAmbiguous(planned: readonly PlannedFile<TargetFile>[], target: ExportTarget, io: Io): void {
  for (const { existing: one, text, ...metadata } of planned) {
    if (one === undefined || one.text === text || isShared(metadata)) continue;
    const other = target.files.find((file) => file !== one && isSameFile(file, metadata));
    if (other !== undefined && !isNearer(one, other, target))
      throw new UsageError(
        `'${nameOf(one.path, io)}' and '${nameOf(other.path, io)}' are the same component.`,
        'Say with --out which package is meant.',
      );
  }
}

/** Whether only the first lies in the folder that was named. */
function isNearer(one: TargetFile, other: TargetFile, { near }: ExportTarget): boolean {
  return near.includes(one) && !near.includes(other);
}

/** A file as it is called in messages. @param file absolute */
export function nameOf(file: string, io: Io): string {
  return displayName(pathToFileURL(file).href, io);
}
