import * as vscode from 'vscode';
import { equal, ok } from './check.ts';

/** The parts of the API that the oldest VS Code of the extension does not have. */
interface ToolsApi {
  readonly tools: readonly { readonly name: string; readonly description: string }[];
  invokeTool(
    name: string,
    call: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value?: unknown }[] }>;
}

function hasTools(api: unknown): api is ToolsApi {
  return typeof api === 'object' && api !== null && 'tools' in api && 'invokeTool' in api;
}

function toolsApi(): ToolsApi {
  const api: unknown = Reflect.get(vscode, 'lm');
  ok(hasTools(api), 'this VS Code has tools for language models');
  return api;
}

async function call(name: string, input: object): Promise<string> {
  const { content } = await toolsApi().invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => String(value)).join('\n');
}

const FILE = 'cloudnine/cloudnine.entitlement.yaml';

describe('tools for language models', () => {
  it('are the five of package.json', () => {
    const names = toolsApi()
      .tools.map(({ name }) => name)
      .filter((name) => name.startsWith('milestone_'));
    equal(
      [...names].sort(),
      ['milestone_document', 'milestone_due', 'milestone_explain', 'milestone_simulate', 'milestone_validate'],
      'tools',
    );
  });

  it('tell deadlines, timelines, policies and rules', async () => {
    const due = await call('milestone_due', { file: FILE, at: '2026-03-06T16:30', milestone: 'first-response' });
    ok(due.includes('2026-03-09T09:30:00.000-04:00'), due);
    const timeline = await call('milestone_simulate', { file: 'cloudnine/cloudnine.scenario.yaml' });
    ok(
      timeline.includes('"scenario":"friday-afternoon"') && timeline.includes('2026-03-09T09:30:00.000-04:00'),
      timeline,
    );
    const own = await call('milestone_simulate', { file: FILE, at: '2026-03-06T16:30', fields: { Priority: 'High' } });
    ok(own.includes('"milestone":"first-response"') && own.includes('2026-03-09T09:30:00.000-04:00'), own);
    ok((await call('milestone_document', { file: FILE })).includes('# CloudNine Support'), 'the policy');
    ok((await call('milestone_explain', { code: 'no-warning' })).startsWith('# no-warning'), 'the rule');
    ok((await call('milestone_explain', {})).includes('never-completes'), 'all rules');
  });

  it('tell findings', async () => {
    equal(await call('milestone_validate', { file: FILE }), '{"findings":[]}', 'findings');
  });

  it('look at nothing outside the folder that is open', async () => {
    for (const file of ['../secret.entitlement.yaml', '/etc/passwd', 'file:///etc/a.entitlement.yaml', '']) {
      const answer = await call('milestone_validate', { file });
      ok(answer.includes('is no file of the open folders'), answer);
    }
  });
});
