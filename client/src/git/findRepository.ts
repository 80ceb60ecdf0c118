// The repository of a file, through VS Code's own git extension: we run no program. What is missing is said in words.
import * as vscode from 'vscode';
import type { Problem } from '../../../server/src/protocol/requests.ts';
import type { GitApi, GitExtension, GitRepository } from './gitApi.ts';

/** The git extension looks for repositories when it starts, which takes a while in a large folder. */
const PATIENCE_MS = 10_000;

const OTHERWISE = 'Or run "Milestone: Compare Timelines With File…".';

/** The repository that holds the file, with at least one commit. */
export async function findRepository(uri: vscode.Uri): Promise<GitRepository | { readonly problem: Problem }> {
  const api = await openApi();
  if ('problem' in api) return api;
  await untilReady(api, uri);
  const repository = api.getRepository(uri) ?? (await openAround(api, uri));
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (repository === null)
    return {
      problem: {
        message: `${name} is in no git repository that VS Code has open.`,
        hint: `Open the folder of its repository. ${OTHERWISE}`,
      },
    };
  if (repository.state.HEAD?.commit === undefined)
    return {
      problem: {
        message: 'The git repository has no commit yet.',
        hint: `Commit what is to be compared with. ${OTHERWISE}`,
      },
    };
  return repository;
}

async function openApi(): Promise<GitApi | { readonly problem: Problem }> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return { problem: explainMissing() };
  try {
    return (await extension.activate()).getAPI(1);
  } catch {
    // The extension says so in no other way.
    return {
      problem: {
        message: 'Git is switched off in VS Code, or it is not installed.',
        hint: `Look at the setting "git.enabled". ${OTHERWISE}`,
      },
    };
  }
}

function explainMissing(): Problem {
  if (!vscode.workspace.isTrusted)
    return {
      message: "VS Code's git extension does not run in a workspace that is not trusted.",
      hint: `Trust the workspace ("Workspaces: Manage Workspace Trust"). ${OTHERWISE}`,
    };
  return {
    message: "VS Code's git extension is not there.",
    hint: `Enable the built-in extension "Git". ${OTHERWISE}`,
  };
}

/** Waits until the extension has looked around, and has read the HEAD of the repository, but not for ever. */
async function untilReady(api: GitApi, uri: vscode.Uri): Promise<void> {
  const isReady = (): boolean => api.state === 'initialized' && api.getRepository(uri)?.state.HEAD !== undefined;
  if (isReady()) return;
  const deadline = Date.now() + PATIENCE_MS;
  while (!isReady() && Date.now() < deadline) {
    // Initialised, and no repository here: there is none to wait for.
    if (api.state === 'initialized' && api.getRepository(uri) === null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A file outside the open folders may still be in a repository. */
async function openAround(api: GitApi, uri: vscode.Uri): Promise<GitRepository | null> {
  const repository = await api.openRepository?.(vscode.Uri.joinPath(uri, '..'));
  return repository ?? api.getRepository(uri);
}
