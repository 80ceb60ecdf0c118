// What is known once the client has said hello, and what requests are answered with. Must not know any request.
import type { CancellationToken, Connection, Position } from 'vscode-languageserver';
import type { RequestContext } from '../features/requestContext.ts';
import type { ClientAbilities } from './capabilities.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { FindingsCache } from './findingsCache.ts';
import type { Guard } from './handle.ts';
import type { DiagnosticStyle } from './toDiagnostic.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

export interface Session {
  readonly workspace: Workspace;
  readonly findings: FindingsCache;
  readonly diagnostics: Diagnostics;
  readonly abilities: ClientAbilities;
  readonly settings: Settings;
  /** How this client is shown findings. */
  readonly style: DiagnosticStyle;
}

/** What a feature looks at, and the session it belongs to. */
export interface SessionContext extends RequestContext {
  readonly session: Session;
}

export interface HandlerContext {
  readonly connection: Connection;
  readonly guard: Guard;
  /** Undefined before the client has said hello. */
  readonly session: () => Session | undefined;
  /** The snapshot of this moment and a place in it; undefined for a file that cannot be read. */
  readonly requestContext: (uri: string, position?: Position) => Promise<SessionContext | undefined>;
}

type DocumentParams = { readonly textDocument: { readonly uri: string }; readonly position?: Position };

/** The same for what is ours to do in YAML only: metadata belongs to those who serve XML, and gets the empty answer. */
export function yamlHandler<Params extends DocumentParams, Result>(
  server: HandlerContext,
  name: string,
  empty: Result,
  feature: (context: SessionContext, params: Params) => Promise<Result> | Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return documentHandler<Params, Result>(server, name, empty, (context, params) =>
    context.file.notation === 'xml' ? empty : feature(context, params),
  );
}

/** A guarded handler for a request about a document: `feature` is asked with what it looks at, `empty` answers where there is nothing. */
export function documentHandler<Params extends DocumentParams, Result>(
  { guard, requestContext }: HandlerContext,
  name: string,
  empty: Result,
  feature: (context: SessionContext, params: Params) => Promise<Result> | Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return guard<Params, Result>(name, empty, async (params) => {
    const found = await requestContext(params.textDocument.uri, params.position);
    return found === undefined ? empty : feature(found, params);
  });
}
