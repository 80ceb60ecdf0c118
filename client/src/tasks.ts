// The command line as tasks: `validate` and `test` over a folder. Desktop only, and only where the workspace is trusted.
import * as vscode from 'vscode';
import { markDone } from './doneSteps.ts';

const TASK_TYPE = 'milestone';

const COMMANDS = ['validate', 'test'] as const;
type Command = (typeof COMMANDS)[number];

const MATCHERS: Readonly<Record<Command, string>> = { validate: '$milestone', test: '$milestone-test' };

/** @param extension the folder of the extension, which holds the command line */
export function provideTasks(extension: vscode.Uri): vscode.Disposable {
  const register = (): vscode.Disposable =>
    vscode.tasks.registerTaskProvider(TASK_TYPE, {
      provideTasks: () =>
        (vscode.workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === 'file')
          .flatMap((folder) =>
            COMMANDS.map((command) => makeTask(extension, folder, command, { type: TASK_TYPE, command })),
          ),
      resolveTask({ definition, scope }) {
        const command = COMMANDS.find((each) => each === definition['command']);
        const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
        return command === undefined || folder === undefined
          ? undefined
          : makeTask(extension, folder, command, definition);
      },
    });
  const disposables: vscode.Disposable[] = [
    vscode.tasks.onDidEndTaskProcess(({ execution }) => {
      if (execution.task.definition.type === TASK_TYPE) markDone('task');
    }),
  ];
  if (vscode.workspace.isTrusted) return vscode.Disposable.from(register(), ...disposables);
  disposables.push(vscode.workspace.onDidGrantWorkspaceTrust(() => disposables.push(register())));
  return new vscode.Disposable(() => {
    for (const disposable of disposables) disposable.dispose();
  });
}

function makeTask(
  extension: vscode.Uri,
  folder: vscode.WorkspaceFolder,
  command: Command,
  definition: vscode.TaskDefinition,
): vscode.Task {
  const { fsPath } = vscode.Uri.joinPath(extension, 'dist', 'cli.js');
  // The editor's own Node runs it: none needs to be installed.
  const execution = new vscode.ProcessExecution(process.execPath, [fsPath, command, '--', ...readPaths(definition)], {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new vscode.Task(definition, folder, command, TASK_TYPE, execution, [MATCHERS[command]]);
  task.group = command === 'test' ? vscode.TaskGroup.Test : vscode.TaskGroup.Build;
  task.detail = command === 'test' ? 'Run every scenario of the folder' : 'Check every file of the folder';
  return task;
}

/** `paths` of tasks.json, whatever stands there; the whole folder where nothing does. */
function readPaths(definition: vscode.TaskDefinition): readonly string[] {
  const paths: unknown = definition['paths'];
  const texts = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  return texts.length === 0 ? ['.'] : texts;
}
