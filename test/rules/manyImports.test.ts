// Import graphs that nobody would write by hand: they end, in little time for each file, and what is left out is told.
import assert from 'node:assert/strict';
import { createProject } from '../../server/src/project/project.ts';
import { MAX_SCOPE_FILES } from '../../server/src/project/snapshot.ts';
import type { Finding } from '../../server/src/project/finding.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import { messageOf } from '../../server/src/rules/phrase.ts';

const nameOf = (index: number): string => `f${index}.entitlement.yaml`;

/** The findings of some files of a graph. @param importsOf the numbers of the files that a file imports */
async function findIn(
  count: number,
  importsOf: (index: number) => readonly number[],
  asked: readonly number[],
): Promise<readonly (readonly Finding[])[]> {
  const files = Array.from({ length: count }, (_, index) => {
    const imports = importsOf(index).map((each) => `./${nameOf(each)}`);
    return [
      `memory:/${nameOf(index)}`,
      `imports: [${imports.join(', ')}]\nmilestoneTypes:\n  t${index}: {}\n`,
    ] as const;
  });
  const snapshot = await createProject(createMemoryHost(Object.fromEntries(files))).snapshot(files.map(([uri]) => uri));
  return asked.map((index) => findingsOf(snapshot, `memory:/${nameOf(index)}`));
}

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

describe('imports', () => {
  it('may form a chain that is longer than a stack is deep', async () => {
    const [first, last] = await findIn(12_000, (index) => (index < 11_999 ? [index + 1] : []), [0, 11_999]);
    assert.deepEqual(first?.map(messageOf), [
      `The imports of this file lead to more than ${MAX_SCOPE_FILES} files; the others are left out. Import fewer.`,
    ]);
    assert.deepEqual(last, []);
  });

  it('may form one long cycle, of which each file is told', async () => {
    const length = MAX_SCOPE_FILES - 1;
    const found = await findIn(length, (index) => [(index + 1) % length], [0, length - 1]);
    for (const findings of found) assert.deepEqual(codes(findings), ['import-cycle']);
    const way = [0, 1, 2, 3].map(nameOf).join(' → ');
    assert.match(found[0]?.map(messageOf).join() ?? '', new RegExp(`${way} → … → .* → ${nameOf(0)}\\.`));
  });

  it('may lead from every file to every other', async () => {
    const all = Array.from({ length: 150 }, (_, index) => index);
    const found = await findIn(150, () => all, all);
    for (const findings of found) assert.deepEqual(new Set(codes(findings)), new Set(['import-cycle']));
    assert.equal(found[7]?.length, 150);
    assert.match(
      found[7].map(messageOf).join('\n'),
      /f7\.entitlement\.yaml → f3\.entitlement\.yaml → f7\.entitlement\.yaml\./,
    );
    assert.match(found[7].map(messageOf).join('\n'), /: f7\.entitlement\.yaml → f7\.entitlement\.yaml\./);
  });

  it('may miss thousands of files', async () => {
    const missing = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const [findings = []] = await findIn(1, () => missing, [0]);
    assert.deepEqual(new Set(codes(findings)), new Set(['import-missing']));
  });
});
