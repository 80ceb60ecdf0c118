// Code lenses: where they stand is told at once, what they say when an editor shows them.
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { codeLenses, lensTitle, type LensSubject } from '../features/codeLens.ts';
import type { PreviewCaseKey } from '../protocol/preview.ts';
import { OPEN_PREVIEW_COMMAND } from '../protocol/requests.ts';
import { aboutDocument, type Serving } from './session.ts';

export function serveLensRequests(serving: Serving): void {
  const { connection, guard, look } = serving;
  connection.onCodeLens(
    aboutDocument<CodeLensParams, CodeLens[]>(serving, 'textDocument/codeLens', [], ({ snapshot, file, session }) =>
      codeLenses(snapshot, file).map(({ range, subject }) => ({
        range,
        data: { ...subject, uri: session.workspace.clientUri(subject.uri) },
      })),
    ),
  );
  connection.onCodeLensResolve((lens, token) =>
    guard<CodeLens, CodeLens>('codeLens/resolve', untold(lens), async () => {
      const subject = readSubject(lens.data);
      const found = subject && (await look(subject.uri));
      const title = found && lensTitle(found.snapshot, subject);
      if (subject === undefined || title === undefined) return untold(lens);
      const key: PreviewCaseKey = { kind: subject.kind, id: subject.id };
      return { ...lens, command: { title, command: OPEN_PREVIEW_COMMAND, arguments: [subject.uri, key] } };
    })(lens, token),
  );
}

/** A lens that has nothing to say still needs a command; one without a name does nothing and shows nothing. */
function untold(lens: CodeLens): CodeLens {
  return { ...lens, command: { title: '', command: '' } };
}

/** What `codeLens` answered with comes back from the client, so it is looked at again. */
function readSubject(data: unknown): LensSubject | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (!('uri' in data) || !('id' in data) || !('kind' in data) || !('shows' in data)) return undefined;
  const { uri, id, kind, shows } = data;
  if (typeof uri !== 'string' || typeof id !== 'string') return undefined;
  if (kind !== 'process' && kind !== 'scenario') return undefined;
  return shows === 'timeline' || shows === 'results' ? { uri, id, kind, shows } : undefined;
}
