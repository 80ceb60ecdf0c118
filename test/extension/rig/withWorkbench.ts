// A packaged extension in a workbench of its own – server, window, workspace – for as long as something is done with it.
import type { Page } from 'playwright-core';
import { commitAll } from './commitAll.ts';
import { copySamples } from './copySamples.ts';
import { openBrowser } from './openBrowser.ts';
import { installExtension, startServer } from './startServer.ts';

export interface Workbench {
  /** Still empty: whoever gets it goes to `address` when all is prepared. */
  readonly page: Page;
  readonly address: string;
  /** The workspace: the samples, committed to git. */
  readonly folder: string;
}

export interface WorkbenchOptions {
  /** The packaged extension. */
  readonly vsix: string;
  /** Changes the workspace before it is committed and opened. */
  readonly prepare?: (folder: string) => void;
  /** The workspace is not trusted; false when absent. */
  readonly isRestricted?: boolean;
}

export async function withWorkbench<Result>(
  { vsix, prepare, isRestricted = false }: WorkbenchOptions,
  act: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const workspace = copySamples();
  const { folder } = workspace;
  prepare?.(folder);
  commitAll(folder);
  const extension = installExtension(vsix);
  const server = await startServer({ runsTests: false, extensionsFolder: extension.folder, isRestricted });
  const browser = await openBrowser(server.endpoint);
  try {
    const address = `http://${server.endpoint}/?folder=${encodeURIComponent(folder)}`;
    return await act({ page: browser.page, address, folder });
  } finally {
    await browser.close();
    server.stop();
    extension.dispose();
    workspace.dispose();
  }
}
