// One version of one file and what can be said of it alone; everything is derived when first asked for.
import { createLineIndex, type PositionEncoding } from '../text/position.ts';
import { parse } from '../text/parse.ts';
import { validateTree } from '../schema/validateTree.ts';
import { bind } from './bind.ts';
import { buildFile } from './build/buildFile.ts';
import type { Finding } from './finding.ts';
import { lazy } from './lazy.ts';
import type { FileKind, SourceFile } from './snapshot.ts';

/** Reads a text as a file of our language. Any text gives one. @param encoding what the characters of its positions count */
export function createSourceFile(
  uri: string,
  kind: FileKind,
  text: string,
  encoding: PositionEncoding = 'utf-16',
): SourceFile {
  const tree = parse(text);
  const lines = lazy(() => createLineIndex(text, encoding));
  const bindings = lazy(() => bind(uri, kind, tree));
  const model = lazy(() => buildFile(uri, tree));
  const problems = lazy(() => [...textFindings(uri, tree), ...schemaFindings(uri, kind, tree)]);
  return {
    uri,
    kind,
    text,
    tree,
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

function textFindings(uri: string, tree: SourceFile['tree']): readonly Finding[] {
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

function schemaFindings(uri: string, kind: FileKind, tree: SourceFile['tree']): readonly Finding[] {
  return validateTree(kind, tree).map((problem) => ({
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
