// A metadata file, and what a project names and does not hold, as files of our language.
import { bind } from '../language/read/bind.ts';
import { buildFile } from '../language/read/buildFile.ts';
import { createFileMemory } from '../language/read/fileCaches.ts';
import { lazy } from '../language/read/lazy.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { readMetadata, sketchAbsent } from '../salesforce/read/readMetadata.ts';
import type { Survey } from '../salesforce/read/surveyMetadata.ts';
import { plantTree } from '../salesforce/sketch.ts';
import { createLineIndex, type PositionEncoding } from '../text/position.ts';
import type { Tree } from '../text/tree.ts';
import type { SourceFile } from './snapshot.ts';
import { textFindings } from './sourceFile.ts';

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
  const memory = createFileMemory();
  const lines = lazy(() => createLineIndex(tree.text, encoding));
  const bindings = lazy(() => bind(uri, 'entitlement', tree, memory.namedIds));
  const model = lazy(() => buildFile(uri, tree, memory));
  const problems = lazy(() => textFindings(uri, tree));
  return {
    uri,
    kind: 'entitlement',
    notation: 'xml',
    text: tree.text,
    tree,
    fieldMemory: memory.fields,
    get lines() {
      return lines();
    },
    get definitions() {
      return bindings().definitions;
    },
    get uses() {
      return bindings().uses;
    },
    get imports() {
      return [];
    },
    get model() {
      return model();
    },
    get problems() {
      return problems();
    },
  };
}
