// One guard around every request: cancelled work stops, a fault is logged once and answers empty, the server lives.
// Must not know what the requests are about.
import { LSPErrorCodes, ResponseError, type CancellationToken, type RemoteConsole } from 'vscode-languageserver';
import { logFault } from './logFault.ts';

export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result> | Result;

export interface Guard {
  /** Makes a handler safe; `empty` is what it answers after a fault. `name` is the request's, for the log. */
  <Params, Result>(
    name: string,
    empty: Result,
    handler: Handler<Params, Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result>;
}

/**
 * @param console where faults are logged
 * @param refusal why no request is answered now, if none is
 */
export function createGuard(
  console: Pick<RemoteConsole, 'error'>,
  refusal: () => ResponseError | undefined = () => undefined,
): Guard {
  return (name, empty, handler) => async (params, token) => {
    const refused = refusal();
    if (refused !== undefined) throw refused;
    stopIfCancelled(token);
    try {
      const result = await handler(params, token);
      stopIfCancelled(token);
      return result;
    } catch (fault) {
      if (fault instanceof ResponseError) throw fault; // an answer of its own: cancelled, or not now
      logFault(console, name, fault);
      return empty;
    }
  };
}

/** @throws ResponseError that tells the client so */
function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
