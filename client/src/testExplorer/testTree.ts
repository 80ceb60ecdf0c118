// The scenarios of the workspace as items of the test explorer: a file, and its scenarios below it. Kept in step with what the
// language server lists; items that stay keep their results. Must not know how tests are run.
import * as vscode from 'vscode';
import type { TestFile, TestItem } from '../../../server/src/protocol/tests.ts';

/** A scenario to run. */
export interface Scenario {
  readonly item: vscode.TestItem;
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** Makes the controller's items those of `files`. */
export function updateTree(controller: vscode.TestController, files: readonly TestFile[]): void {
  const items = files.map(({ uri, tests }) => {
    const known = controller.items.get(uri);
    const location = vscode.Uri.parse(uri);
    const file = known ?? controller.createTestItem(uri, vscode.workspace.asRelativePath(location), location);
    file.children.replace(tests.map((test, position) => toItem(controller, file, location, test, position)));
    return file;
  });
  controller.items.replace(items);
}

function toItem(
  controller: vscode.TestController,
  file: vscode.TestItem,
  uri: vscode.Uri,
  { id, description, range }: TestItem,
  position: number,
): vscode.TestItem {
  const item = file.children.get(id) ?? controller.createTestItem(id, id, uri);
  item.range = toRange(range);
  item.description = description ?? '';
  // As the file has them: a story is told in an order.
  item.sortText = String(position).padStart(6, '0');
  return item;
}

/** The scenarios that a request is about, those of files included, each once. Without a list: all of them. */
export function scenariosOf(controller: vscode.TestController, request: vscode.TestRunRequest): readonly Scenario[] {
  const excluded = new Set(request.exclude);
  const found = new Map<vscode.TestItem, Scenario>();
  const visit = (item: vscode.TestItem): void => {
    if (excluded.has(item)) return;
    if (item.parent === undefined) item.children.forEach(visit);
    else if (item.uri !== undefined) found.set(item, { item, uri: item.uri, id: item.id });
  };
  if (request.include === undefined) controller.items.forEach(visit);
  else request.include.forEach(visit);
  return [...found.values()];
}

/** The item of a scenario; undefined for one that is gone. */
export function findScenario(controller: vscode.TestController, uri: string, id: string): vscode.TestItem | undefined {
  return controller.items.get(uri)?.children.get(id);
}

export function toRange({ start, end }: TestItem['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
