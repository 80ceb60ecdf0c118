import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { shiftFindings } from '../../server/src/lsp/shiftFindings.ts';
import { createGuard } from '../../server/src/lsp/handle.ts';
import type { Finding } from '../../server/src/project/finding.ts';

describe('the guard around requests', () => {
  const logged: string[] = [];
  const guard = createGuard({ error: (message: string) => logged.push(message) });
  const { token } = new CancellationTokenSource();
  beforeEach(() => logged.splice(0));

  for (const [name, handler] of [
    ['throws', () => assert.fail('out of order')],
    ['rejects', () => Promise.reject(new Error('out of order'))],
  ] as const)
    it(`answers empty and logs once, with the request's name, when a handler ${name}`, async () => {
      assert.deepEqual(await guard('some/request', [], handler)({}, token), []);
      assert.equal(logged.length, 1);
      assert.match(logged[0] ?? '', /^some\/request: .*out of order/s);
    });

  it('lets an answer through that is an error of its own', async () => {
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'taken');
    await assert.rejects(guard('r', null, () => Promise.reject(refusal))({}, token), refusal);
    assert.deepEqual(logged, []);
  });

  it('does not begin what is cancelled, and does not answer what was cancelled meanwhile', async () => {
    const isCancelled = (error: unknown): boolean =>
      error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
    const source = new CancellationTokenSource();
    let runs = 0;
    const handler = guard('r', null, () => {
      runs += 1;
      source.cancel();
      return null;
    });
    await assert.rejects(handler({}, source.token), isCancelled);
    await assert.rejects(handler({}, source.token), isCancelled);
    assert.equal(runs, 1);
    assert.deepEqual(logged, []);
  });
});

describe('findings of an older text', () => {
  const finding = (start: number, end: number): Finding => ({
    code: 'no-warning',
    severity: 'info',
    uri: 'memory:/x',
    span: { start, end },
    args: {},
    related: [],
    fixes: [],
  });
  const cases: readonly [string, string, string, readonly string[]][] = [
    ['before an edit stay', 'one two three', 'one two three four', ['one', 'two']],
    ['behind an edit move with the text', 'one two three', 'zero one two three', ['two', 'three']],
    ['that touch the edit are dropped', 'one two three', 'one twenty three', ['one', 'three']],
    ['in an unchanged text all stay', 'one two three', 'one two three', ['one', 'two', 'three']],
    ['are dropped with the text', 'one two three', '', []],
    ['stand where they stood when a repeated letter is typed', 'a bb c', 'a bbb c', ['a', 'c']],
  ];
  for (const [name, before, after, expected] of cases)
    it(name, () => {
      const words = [...before.matchAll(/\w+/g)].map(({ 0: word, index }) => finding(index, index + word.length));
      const moved = shiftFindings(words, before, after).map(({ span }) => after.slice(span.start, span.end));
      assert.deepEqual(moved, expected);
    });
});
