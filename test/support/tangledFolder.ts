// Folders of files that use each other across folders, with mistakes of every kind that depends on other files. The same on every run.

/** Texts by their paths. @param seed any whole number @param count of the files that define processes */
export function tangledFolder(seed: number, count: number): Readonly<Record<string, string>> {
  const next = randomOf(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[next(items.length)] ?? items[0];
  const files: Record<string, string> = {
    'a/milestone.config.yaml': 'rules: { unused-definition: warning, no-such-rule: error }\n',
    'b/milestone.config.yml': 'rules: { unused-definition: off }\n',
    'c/broken.entitlement.yaml': 'processes: [\n',
    'c/empty.entitlement.yaml': '',
  };
  const folders = ['a', 'b', 'c', 'd'] as const;
  for (const folder of folders) files[`${folder}/shared.entitlement.yaml`] = shared(folder);
  const nameOf = (index: number): string => `${folders[index % folders.length] ?? 'a'}/f${index}.entitlement.yaml`;
  for (let index = 0; index < count; index += 1) {
    const imports = Array.from({ length: next(4) }, () =>
      pick([`../${pick(folders)}/shared.entitlement.yaml`, `../${nameOf(next(count))}`, pick(MISSING)]),
    );
    files[nameOf(index)] = own(index, [...new Set(imports)], pick(['desk-a', 'desk-b', 'desk-c', 'nowhere']));
  }
  for (let index = 0; index < count / 4; index += 1)
    files[`${pick(folders)}/s${index}.scenario.yaml`] = scenario(`../${nameOf(next(count))}`, pick(['p1', 'p2', 'p3']));
  return files;
}

const MISSING = ['./shred.entitlement.yaml', './f1l.entitlement.yaml', './nothing-like-it.entitlement.yaml'] as const;

function shared(folder: string): string {
  return `businessHours:
  desk-${folder}: { timeZone: Europe/Paris, hours: { weekdays: 09:00-17:00 }, holidays: [free] }
holidays:
  free: [{ name: New Year, yearly: { month: january, day: 1 } }]
  never-used: [{ name: May, yearly: { month: may, day: 1 } }]
milestoneTypes:
  answer: { name: Answer }
  only-in-${folder}: { name: Only ${folder} }
`;
}

function own(index: number, imports: readonly string[], desk: string): string {
  return `imports: [${imports.join(', ')}]
actions:
  tell-${index % 7}: { emailAlert: { template: T, recipients: [{ owner: true }] } }
processes:
  p${index}:
    name: Support ${index % 40}
    active: true
    businessHours: ${desk}
    exit: { when: { IsClosed: true } }
    milestones:
      - { milestone: answer, target: 1h, completeWhen: { Status: Done } } ${index % 5 === 0 ? '# milestone-disable-line no-warning' : ''}
`;
}

function scenario(use: string, process: string): string {
  return `use: ${use}
scenarios:
  one: { process: ${process}, record: { CreatedDate: 2026-03-06T16:30 }, expect: { milestones: [{ milestone: answer, target: 2026-03-09T09:30 }] } }
`;
}

/** Whole numbers from 0 up to, not including, a limit: a linear congruence, high bits first. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
