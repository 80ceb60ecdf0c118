// Code lenses: where they stand is told at once, what they say when an editor shows them.
import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { canonicalUri } from '../language/read/uri.ts';
import {
  codeLenses,
  LENS_KINDS,
  lensTitle,
  scenariosOf,
  type LensAbilities,
  type LensSubject,
} from '../features/codeLens.ts';
import type { PreviewCaseKey } from '../protocol/preview.ts';
import { CONVERT_TO_YAML_COMMAND } from '../protocol/metadata.ts';
import { OPEN_PREVIEW_COMMAND, SIMULATE_CASE_COMMAND } from '../protocol/requests.ts';
import { RUN_SCENARIOS_COMMAND, type RunTestsParams } from '../protocol/tests.ts';
import type { ClientAbilities } from './capabilities.ts';
import { documentHandler, type HandlerContext, type SessionContext } from './session.ts';

export function registerLensHandlers(server: HandlerContext): void {
  const { connection, guard, requestContext } = server;
  connection.onCodeLens(
    documentHandler<CodeLensParams, CodeLens[]>(server, 'textDocument/codeLens', [], ({ snapshot, file, session }) =>
      codeLenses(snapshot, file, lensAbilities(session.abilities)).map(({ range, subject }) => ({
        range,
        data: { ...subject, uri: session.workspace.clientUri(subject.uri) },
      })),
    ),
  );
  connection.onCodeLensResolve((lens, token) =>
    guard<CodeLens, CodeLens>('codeLens/resolve', untold(lens), async () => {
      const subject = readSubject(lens.data);
      const found = subject && (await requestContext(subject.uri));
      const title = found && lensTitle(found.snapshot, subject);
      if (subject === undefined || found === undefined || title === undefined) return untold(lens);
      return { ...lens, command: { title, ...commandOf(found, subject) } };
    })(lens, token),
  );
}

function lensAbilities({ simulatesCases, runsScenarios, convertsMetadata }: ClientAbilities): LensAbilities {
  return { simulates: simulatesCases, runs: runsScenarios, converts: convertsMetadata };
}

/** What a click does. Results lead to the test explorer where there is one. */
function commandOf(
  { snapshot, session }: SessionContext,
  { uri, kind, id, shows }: LensSubject,
): Omit<Command, 'title'> {
  const key: PreviewCaseKey = { kind, id };
  if (shows === 'convert') return { command: CONVERT_TO_YAML_COMMAND, arguments: [uri] };
  if (shows === 'simulate') return { command: SIMULATE_CASE_COMMAND, arguments: [uri, key] };
  if (shows === 'timeline' || !session.abilities.runsScenarios)
    return { command: OPEN_PREVIEW_COMMAND, arguments: [uri, key] };
  const scenarios = kind === 'scenario' ? [{ file: uri, id }] : scenariosOf(snapshot, canonicalUri(uri), id);
  const tests: RunTestsParams['tests'] = scenarios.map((scenario) => ({
    uri: session.workspace.clientUri(scenario.file),
    id: scenario.id,
  }));
  return { command: RUN_SCENARIOS_COMMAND, arguments: [tests] };
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
  const known = LENS_KINDS.find((each) => each === shows);
  return known === undefined ? undefined : { uri, id, kind, shows: known };
}
