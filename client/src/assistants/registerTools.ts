// Tools that language models in VS Code may call, on the desktop and in a browser: questions to the language server, about files of the open
// folders. What each takes is said in package.json.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { writePolicyMarkdown } from '../../../server/src/draw/policy/policyMarkdown.ts';
import { POLICY_REQUEST, type PolicyAnswer } from '../../../server/src/protocol/policy.ts';
import {
  DUE_REQUEST,
  TIMELINE_REQUEST,
  type DueAnswer,
  type Problem,
  type TimelineAnswer,
} from '../../../server/src/protocol/requests.ts';
import { showControls, showControlsIn } from '../../../server/src/words/showControls.ts';
import { loadRules } from '../rules/rulePages.ts';
import { sendRequest } from '../sendRequest.ts';
import { findToolApi } from './api.ts';

/** What a model sent: read with care, since nobody has checked it. */
type Input = Readonly<Record<string, unknown>>;

type Answer = { readonly text: string } | { readonly problem: Problem };

export function registerTools(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const api = findToolApi();
  if (api === undefined) return new vscode.Disposable(() => undefined);
  const tools: Readonly<Record<string, (input: Input, token: vscode.CancellationToken) => Promise<Answer>>> = {
    milestone_validate: (input, token) => validate(client, input, token),
    milestone_due: (input, token) => answerDue(client, input, token),
    milestone_simulate: (input, token) => simulate(client, input, token),
    milestone_document: (input, token) => writePolicy(client, input, token),
    milestone_explain: (input) => explain(extension, input),
  };
  return vscode.Disposable.from(
    ...Object.entries(tools).map(([name, run]) =>
      api.registerTool(name, {
        async invoke({ input }, token) {
          const answer = await run(isRecord(input) ? input : {}, token);
          if ('problem' in answer) return api.toResult(`${answer.problem.message}\n${answer.problem.hint}`);
          return api.toResult(answer.text);
        },
      }),
    ),
  );
}

async function validate(client: BaseLanguageClient, input: Input, token: vscode.CancellationToken): Promise<Answer> {
  const file = await findFile(client, input);
  if ('problem' in file) return file;
  const params = { textDocument: { uri: file.uri } };
  const report = await sendRequest<{ readonly items?: readonly object[] }>(
    client,
    'textDocument/diagnostic',
    params,
    token,
  );
  return 'problem' in report ? report : asJson({ findings: report.items ?? [] });
}

async function answerDue(client: BaseLanguageClient, input: Input, token: vscode.CancellationToken): Promise<Answer> {
  const file = await findFile(client, input);
  if ('problem' in file) return file;
  const params = { uri: file.uri, at: textOf(input, 'at') ?? '', ...caseOf(input), ...pick(input, 'milestone') };
  const answer = await sendRequest<DueAnswer>(client, DUE_REQUEST, params, token);
  return 'problem' in answer ? answer : asJson(answer);
}

async function simulate(client: BaseLanguageClient, input: Input, token: vscode.CancellationToken): Promise<Answer> {
  const file = await findFile(client, input);
  if ('problem' in file) return file;
  const params = { uri: file.uri, ...caseOf(input), ...pick(input, 'scenario'), ...pick(input, 'at') };
  const answer = await sendRequest<TimelineAnswer>(client, TIMELINE_REQUEST, params, token);
  return 'problem' in answer ? answer : asJson(answer.timeline);
}

async function writePolicy(client: BaseLanguageClient, input: Input, token: vscode.CancellationToken): Promise<Answer> {
  const file = await findFile(client, input);
  if ('problem' in file) return file;
  const answer = await sendRequest<PolicyAnswer>(client, POLICY_REQUEST, file, token);
  return 'problem' in answer ? answer : { text: writePolicyMarkdown(answer.document) };
}

async function explain(extension: vscode.Uri, input: Input): Promise<Answer> {
  const rules = await loadRules(extension);
  const code = textOf(input, 'code');
  const rule = rules.find((each) => each.code === code);
  if (rule !== undefined) return { text: rule.text };
  return { text: rules.map((each) => `${each.code} (${each.severity}): ${each.title}`).join('\n') };
}

/** A file of the open folders: nothing else is read. */
async function findFile(
  client: BaseLanguageClient,
  input: Input,
): Promise<{ readonly uri: string } | { readonly problem: Problem }> {
  const given = textOf(input, 'file') ?? '';
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const uri of candidatesOf(given, folders)) {
    if (given === '' || vscode.workspace.getWorkspaceFolder(uri) === undefined) continue;
    const isThere = await vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.File) !== 0,
      () => false,
    );
    if (isThere) return { uri: client.code2ProtocolConverter.asUri(uri) };
  }
  const hint = `Name a file below ${folders.map(({ uri: { path } }) => path).join(', ') || 'an open folder'}.`;
  return { problem: { message: `'${showControls(given)}' is no file of the open folders.`, hint } };
}

function candidatesOf(given: string, folders: readonly vscode.WorkspaceFolder[]): readonly vscode.Uri[] {
  if (/^[a-z][a-z0-9+.-]+:/i.test(given)) return [vscode.Uri.parse(given)];
  if (/^[a-z]:[\\/]/i.test(given)) return [vscode.Uri.file(given)];
  return folders.map(({ uri }) =>
    given.startsWith('/') ? uri.with({ path: given }) : vscode.Uri.joinPath(uri, given.replaceAll('\\', '/')),
  );
}

function caseOf(input: Input): object {
  const { fields } = input;
  const given = isRecord(fields) ? Object.entries(fields) : [];
  const set = Object.fromEntries(
    given.flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : value === null
          ? [[name, '']]
          : [],
    ),
  );
  return { set, ...pick(input, 'process') };
}

/** A text of the input under its name; nothing where there is none. */
function pick(input: Input, name: string): Readonly<Record<string, string>> {
  const value = textOf(input, name);
  return value === undefined ? {} : { [name]: value };
}

function textOf(input: Input, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asJson(data: object): Answer {
  return { text: JSON.stringify(showControlsIn(data)) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
