// One version of one file and what can be said of it alone; everything is derived when first asked for.
import { createLineIndex, type PositionEncoding } from '../text/position.ts';
import { parse } from '../text/parse.ts';
import { reparse } from '../text/reparse.ts';
import type { Tree } from '../text/tree.ts';
import { validateTree } from '../language/schema/validateTree.ts';
import { bind } from '../language/read/bind.ts';
import { buildFile } from '../language/read/buildFile.ts';
import type { Finding } from './finding.ts';
import { lazy } from '../language/read/lazy.ts';
import { createFileCaches, type FileCaches } from '../language/read/fileCaches.ts';
import type { FileKind } from '../language/read/definition.ts';
import type { SourceFile } from './snapshot.ts';

export interface SourceFileOptions {
  /** What the characters of its positions count; UTF-16 units unless told. */
  readonly encoding?: PositionEncoding;
  /** Of an earlier text of the file: what did not change is not read again. */
  readonly before?: Tree | undefined;
  /** What is known of the file's entries from earlier texts. */
  readonly memory?: FileCaches | undefined;
}

/** Reads a text as a file of our language. Any text gives one, and the same one whatever is known from before. */
export function createSourceFile(
  uri: string,
  kind: FileKind,
  text: string,
  { encoding = 'utf-16', before, memory = createFileCaches() }: SourceFileOptions = {},
): SourceFile {
  const tree = (before && reparse(before, text)) ?? parse(text);
  const known = tree.hasAnchors ? createFileCaches() : memory;
  return deriveSourceFile({ uri, kind, notation: 'yaml', tree, encoding, memory: known }, () => [
    ...textFindings(uri, tree),
    ...schemaFindings(uri, kind, tree, known.isValid),
  ]);
}

/** What a source file is derived from, in whichever notation it was written. */
export interface SourceParts extends Pick<SourceFile, 'uri' | 'kind' | 'notation' | 'tree'> {
  readonly encoding: PositionEncoding;
  readonly memory: FileCaches;
}

/** A source file of a tree; everything about it is derived when first asked for. */
export function deriveSourceFile(
  { uri, kind, notation, tree, encoding, memory }: SourceParts,
  findProblems: () => readonly Finding[],
): SourceFile {
  const lines = lazy(() => createLineIndex(tree.text, encoding));
  const bindings = lazy(() => bind(uri, kind, tree, memory.namedIds));
  const model = lazy(() => buildFile(uri, tree, memory));
  const problems = lazy(findProblems);
  return {
    uri,
    kind,
    notation,
    text: tree.text,
    tree,
    fieldCache: memory.fields,
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
      return bindings().imports;
    },
    get model() {
      return model();
    },
    get problems() {
      return problems();
    },
  };
}

/** Findings of what cannot be read as YAML or XML. */
export function textFindings(uri: string, tree: Tree): readonly Finding[] {
  return tree.problems.map((problem) => ({
    code: 'syntax',
    severity: 'error',
    uri,
    span: problem.span,
    args: { ...problem.args, variant: problem.code },
    related: (problem.related ?? []).map((span) => ({ uri, span, message: 'here' })),
    fixes: [],
  }));
}

function schemaFindings(uri: string, kind: FileKind, tree: Tree, isValid: FileCaches['isValid']): readonly Finding[] {
  return validateTree(kind, tree, isValid).map((problem) => ({
    code: 'schema',
    severity: problem.variant === 'empty-file' ? 'info' : 'error', // a file that was just created is no mistake
    uri,
    span: problem.span,
    args: { ...problem.args, variant: problem.variant },
    related: [],
    fixes: (problem.fixes ?? []).map((fix) => ({
      title: fix.title,
      isSafe: fix.isSafe,
      edits: fix.edits.map((edit) => ({ uri, span: edit.span, newText: edit.newText })),
    })),
  }));
}
