// A metadata file, and what a project names and does not hold, as files of our language.
import { createFileCaches } from '../language/read/fileCaches.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { readMetadata, sketchAbsent } from '../salesforce/read/readMetadata.ts';
import type { Survey } from '../salesforce/read/surveyMetadata.ts';
import { plantTree } from '../salesforce/sketch.ts';
import type { PositionEncoding } from '../text/position.ts';
import type { Tree } from '../text/tree.ts';
import type { SourceFile } from './snapshot.ts';
import { deriveSourceFile, textFindings } from './sourceFile.ts';

/** The file as an entitlement file. @param survey of its project */
export function createMetadataSource(
  uri: string,
  file: MetadataFile,
  survey: Survey,
  encoding: PositionEncoding,
): SourceFile {
  return sourceOf(uri, readMetadata(file, survey), encoding);
}

/** What lies in the org only, as a file that nobody can open. */
export function createAbsentSource(root: string, survey: Survey): SourceFile {
  return sourceOf(`${root}/#org`, plantTree('', sketchAbsent(survey), []), 'utf-16');
}

function sourceOf(uri: string, tree: Tree, encoding: PositionEncoding): SourceFile {
  const parts = { uri, kind: 'entitlement', notation: 'xml', tree, encoding, memory: createFileCaches() } as const;
  return deriveSourceFile(parts, () => textFindings(uri, tree));
}
