// An editor without an editor: the files of a marked fixture as a snapshot, and what a feature looks at in it.
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot, SourceFile } from '../../server/src/project/snapshot.ts';
import type { RequestContext } from '../../server/src/features/requestContext.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import type { PositionRange } from '../../server/src/text/position.ts';
import { readMarks, writeMarks, type MarkedFile } from './marks.ts';

/** Friday, 6 March 2026, 16:30 in New York: half an hour before a desk closes for the weekend in which clocks change. */
export const FRIDAY_AFTERNOON: number = Date.UTC(2026, 2, 6, 21, 30);

export interface Editor {
  readonly snapshot: Snapshot;
  readonly files: readonly MarkedFile[];
  /** At the cursor of the fixture. */
  readonly look: RequestContext;
  /** At an offset of the first file. */
  lookAt(offset: number): RequestContext;
}

/** @param now when it is, in milliseconds since 1970 */
export async function openEditor(fixture: string, now: number = FRIDAY_AFTERNOON): Promise<Editor> {
  const files = readMarks(fixture);
  const host = createMemoryHost(Object.fromEntries(files.map(({ uri, text }) => [uri, text])), now);
  const snapshot = await createProject(host).snapshot(files.map(({ uri }) => uri));
  const lookIn = ({ uri }: MarkedFile, offset: number): RequestContext => ({
    snapshot,
    file: fileOf(snapshot, uri),
    offset,
    now,
  });
  const [first] = files;
  if (first === undefined) throw new Error('the fixture has no file');
  const pointed = files.find((file) => file.cursors.length > 0) ?? first;
  return {
    snapshot,
    files,
    look: lookIn(pointed, pointed.cursors[0] ?? 0),
    lookAt: (offset) => lookIn(first, offset),
  };
}

function fileOf(snapshot: Snapshot, uri: string): SourceFile {
  const file = snapshot.file(uri);
  if (file === undefined) throw new Error(`${uri} is not in the snapshot`);
  return file;
}

/** Places of an answer, as the marked texts of all files: to be compared with `expectedMarks`. */
export function markPlaces(
  { snapshot, files }: Editor,
  places: readonly { readonly uri: string; readonly range: PositionRange }[],
): string {
  return files
    .map(({ uri, text }) => {
      const { lines } = fileOf(snapshot, uri);
      const own = places.filter((place) => place.uri === uri).map(({ range }) => lines.spanOf(range));
      return `--- ${uri}\n${writeMarks(text, own)}`;
    })
    .join('\n');
}

/** The ranges that the fixture marks, in the same form. */
export function expectedMarks({ files }: Editor): string {
  return files.map(({ uri, text, ranges }) => `--- ${uri}\n${writeMarks(text, ranges)}`).join('\n');
}

/** The same fixture with lines that end as on Windows. */
export function withCrlf(fixture: string): string {
  return fixture.replace(/\r?\n/g, '\r\n');
}

/** Defines a test for each kind of line break: everything must hold for both. */
export function itWithBothBreaks(name: string, test: (breaks: (fixture: string) => string) => Promise<void>): void {
  it(name, () => test((fixture) => fixture));
  it(`${name} (CRLF)`, () => test(withCrlf));
}
