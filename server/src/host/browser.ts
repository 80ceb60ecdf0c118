// Files of a browser editor, asked of the client, since a worker cannot read them itself. Must not know the language.
import {
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  type ListFolderAnswer,
  type ReadFileAnswer,
} from '../protocol/requests.ts';
import type { Host } from './host.ts';

/** Sends one of the server's own requests to the client. */
export type Ask = <Answer>(request: string, params: { readonly uri: string }) => Promise<Answer>;

export function createBrowserHost(ask: Ask): Host {
  return {
    async read(uri) {
      const { text } = await ask<ReadFileAnswer>(READ_FILE_REQUEST, { uri });
      return text ?? undefined;
    },
    async list(uri) {
      const { entries } = await ask<ListFolderAnswer>(LIST_FOLDER_REQUEST, { uri });
      return entries;
    },
    now: () => Date.now(),
  };
}
