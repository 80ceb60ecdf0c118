// The one place that tests call the findings through: a fixture of files in, findings with their words out.
import { createProject } from '../../server/src/project/project.ts';
import type { Finding } from '../../server/src/project/finding.ts';
import { fileKindOf } from '../../server/src/language/read/uri.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';
import { splitFiles } from './splitFiles.ts';

export interface FoundFinding extends Finding {
  readonly message: string;
  /** The text that the finding marks. */
  readonly marked: string;
}

/** The findings of the first file of a fixture, where the snapshot holds all of its files. */
export async function findingsIn(fixture: string): Promise<readonly FoundFinding[]> {
  const files = splitFiles(fixture);
  const [first = ''] = files.keys();
  const project = createProject(createMemoryHost(Object.fromEntries(files)));
  const snapshot = await project.snapshot([...files.keys()].filter((uri) => fileKindOf(uri) !== undefined));
  const text = files.get(first) ?? '';
  return findingsOf(snapshot, first).map((finding) => ({
    ...finding,
    message: messageOf(finding),
    marked: text.slice(finding.span.start, finding.span.end),
  }));
}
