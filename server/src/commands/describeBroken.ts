// What is wrong with a metadata file that cannot be read.
import { phraseTextProblem } from '../language/schema/phrase.ts';
import type { MetadataFile } from '../salesforce/metadataFile.ts';
import { createLineIndex } from '../text/position.ts';

/**
 * Where and why: `a.workflow-meta.xml:3:1 is left out. The element <Workflow> is never closed.`; undefined for a file that can be read.
 * @param name as the person knows it
 * @param verb what becomes of it: `is left out`
 */
export function describeBroken({ text, xml }: MetadataFile, name: string, verb: string): string | undefined {
  if (xml.root !== undefined) return undefined;
  const [problem] = xml.problems;
  if (problem === undefined) return `${name} ${verb}: it is empty.`;
  const { line, character } = createLineIndex(text).positionAt(problem.span.start);
  const message = phraseTextProblem({ ...problem.args, variant: problem.code });
  return `${name}:${line + 1}:${character + 1} ${verb}. ${message}`;
}
