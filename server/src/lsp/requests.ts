// Everything that an editor asks for besides findings.
import { registerApplyEdit } from './applyEdit.ts';
import { registerAuthoringHandlers } from './authoringRequests.ts';
import { registerPreviewHandler } from './previewRequest.ts';
import { registerCompletionHandlers } from './completionRequests.ts';
import { registerEditingHandlers } from './editingRequests.ts';
import { registerLanguageHandlers } from './languageRequests.ts';
import { registerLensHandlers } from './lensRequests.ts';
import { registerOwnHandlers } from './ownRequests.ts';
import { registerMetadataHandlers } from './metadataRequests.ts';
import type { HandlerContext } from './session.ts';
import { registerTestHandlers } from './testRequests.ts';

export function registerHandlers(server: HandlerContext): void {
  registerLanguageHandlers(server);
  registerCompletionHandlers(server);
  registerEditingHandlers(server);
  registerLensHandlers(server);
  registerOwnHandlers(server);
  registerPreviewHandler(server);
  registerApplyEdit(server);
  registerAuthoringHandlers(server);
  registerTestHandlers(server);
  registerMetadataHandlers(server);
}
