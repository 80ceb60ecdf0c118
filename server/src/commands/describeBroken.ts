// What is wrong with a metadata file.
import { phraseTextProblem } from '../language/schema/phrase.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { createLineIndex } from '../text/position.ts';
import type { SyntaxProblem } from '../text/tree.ts';

/**
 * Where and why: `a.workflow-meta.xml:3:1 is left out. The element <Workflow> is never closed.`; undefined for a file that can be read.
 * @param name as the person knows it
 * @param verb what becomes of it: `is left out`
 */
export function describeBroken(file: MetadataFile, name: string, verb: string): string | undefined {
  if (file.xml.root !== undefined) return undefined;
  const [problem] = file.xml.problems;
  return problem === undefined ? `${name} ${verb}: it is empty.` : describeProblem(file, problem, name, verb);
}

/** The same of one place in a file. */
export function describeProblem(
  { text }: Pick<MetadataFile, 'text'>,
  { code, span, args }: SyntaxProblem,
  name: string,
  verb: string,
): string {
  const { line, character } = createLineIndex(text).positionAt(span.start);
  return `${name}:${line + 1}:${character + 1} ${verb}. ${phraseTextProblem({ ...args, variant: code })}`;
}
