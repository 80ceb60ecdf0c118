// Folders of metadata for tests: the files, read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMetadataFile, type MetadataFile } from '../../server/src/salesforce/metadataFile.ts';
import { metadataNameOf } from '../../server/src/salesforce/metadataName.ts';

/** A metadata file with the place where it lies. */
export interface FixtureFile extends MetadataFile {
  readonly path: string;
}

/** The metadata files below a folder, in the order of their paths. */
export function readMetadataFolder(folder: string): readonly FixtureFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .flatMap((file) => {
      const name = metadataNameOf(path.basename(file));
      if (name === undefined) return [];
      return [{ ...readMetadataFile(name, readFileSync(path.join(folder, file), 'utf8')), path: file }];
    });
}

export const EVERYTHING: string = path.join(import.meta.dirname, 'fixtures/everything');
