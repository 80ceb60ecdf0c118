// Everything that an editor asks for besides findings.
import { serveAuthoringRequests } from './authoringRequests.ts';
import { serveCompareRequest } from './compareRequest.ts';
import { serveCompletionRequests } from './completionRequests.ts';
import { serveEditingRequests } from './editingRequests.ts';
import { serveLanguageRequests } from './languageRequests.ts';
import { serveLensRequests } from './lensRequests.ts';
import { serveOwnRequests } from './ownRequests.ts';
import type { Serving } from './session.ts';
import { serveTestRequests } from './testRequests.ts';

export function serveRequests(serving: Serving): void {
  serveLanguageRequests(serving);
  serveCompletionRequests(serving);
  serveEditingRequests(serving);
  serveLensRequests(serving);
  serveOwnRequests(serving);
  serveCompareRequest(serving);
  serveAuthoringRequests(serving);
  serveTestRequests(serving);
}
