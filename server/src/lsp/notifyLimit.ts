// Says that a list of a long file was cut, once for each file: a notice after every key would be worse than the cut. Must not know
// how lists are made.
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { fileName } from '../language/read/uri.ts';
import { MAX_ITEMS_SETTING } from './settings.ts';

/** @param uri as the client spells it */
export type NotifyLimit = (uri: string, limit: number) => void;

export function createLimitNotifier(connection: Connection, fail: (fault: unknown) => void): NotifyLimit {
  const published = new Set<string>();
  return (uri, limit) => {
    if (published.has(uri)) return;
    published.add(uri);
    // A notification: the connection's own `showInformationMessage` is a request, which not every editor answers.
    connection
      .sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: `The outline and folding of ${fileName(uri)} end after ${limit} entries, to keep the editor fast. The setting ${MAX_ITEMS_SETTING} allows more.`,
      })
      .catch(fail);
  };
}
