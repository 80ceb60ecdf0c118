// What tools may use, for the folders that count in one call: files below them are read, and nothing else of this machine.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ToolEngine } from '../commands/toolEngine.ts';
import { findInFolders } from '../host/inFolders.ts';
import { repositoryOf } from '../host/repositoryOf.ts';
import { writeFile } from '../host/writeFile.ts';
import { showControls } from '../words/showControls.ts';
import { ToolError, type ToolSession } from './tool.ts';

/** @param folders absolute; with none of them no file is read */
export function createSession(folders: readonly string[], { openHost, run, layOut }: ToolEngine): ToolSession {
  const cwd = folders[0] ?? path.sep;
  const host = openHost(folders);

  function openFolders(): readonly string[] {
    if (folders.length === 0) throw new ToolError(NO_FOLDER.message, NO_FOLDER.cure);
    return folders;
  }

  function find(given: string): string {
    openFolders();
    const found = findInFolders(given, folders);
    const name = showControls(given);
    if ('file' in found) return found.file;
    if (found.problem === 'missing')
      throw new ToolError(`'${name}' does not exist.`, `Open folders: ${folders.join(', ')}.`);
    throw new ToolError(
      `'${name}' lies outside the open folders, and is not read.`,
      `Open folders: ${folders.join(', ')}. Open its folder in the client, or name it after \`milestone mcp\`.`,
    );
  }

  return {
    openFolders,
    find,
    layOut,
    async read(file) {
      const text = await host.read(pathToFileURL(file).href).catch(() => undefined);
      if (text === undefined)
        throw new ToolError(`'${showControls(file)}' cannot be read.`, 'Name a text file of at most 5 MB.');
      return text;
    },
    run({ mayWrite = false, ...order }) {
      if (Object.values(order.values).some((each) => typeof each === 'string' && each.startsWith('git:')))
        checkRepository(openFolders()[0] ?? cwd);
      const write = async (file: string, text: string): Promise<void> => {
        await writeFile(find(file), text, cwd);
      };
      return run({ ...order, host, cwd, ...(mayWrite ? { write } : {}) });
    },
  };

  /** A revision holds all files of its repository. */
  function checkRepository(folder: string): void {
    const repository = repositoryOf(folder);
    if (repository !== undefined && 'problem' in findInFolders(repository, folders))
      throw new ToolError(
        `The repository of '${folder}' reaches beyond the open folders, so its revisions are not read.`,
        'Open the folder of the repository, or compare two files.',
      );
  }
}

const NO_FOLDER = {
  message: 'No folder is open, so no file may be read.',
  cure: 'Open a folder in the client, or name one in its configuration: milestone mcp /path/to/folder.',
} as const;
