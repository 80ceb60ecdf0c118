// What is kept from one text of a file to the next changes nothing: ids, model, findings are those of a fresh look.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { findingsOf } from '../../server/src/rules/findings.ts';
import type { ReportCache } from '../../server/src/rules/run/reportsOfEntries.ts';
import { apply, EDIT, type Edit } from '../support/edits.ts';
import { fuzz, timesNow } from '../support/depth.ts';

const FOLDER = 'file:///sla/';
const CALENDARS = `businessHours:
  desk: { name: Desk, timeZone: America/New_York, default: true, hours: { weekdays: 09:00-17:00 }, holidays: [us] }
holidays:
  us:
    - { name: Move, date: 2026-03-13 }
`;
const FILES: ReadonlyMap<string, string> = new Map([
  [`${FOLDER}calendars.entitlement.yaml`, CALENDARS],
  [`${FOLDER}main.entitlement.yaml`, `imports: [./calendars.entitlement.yaml]\n${mainFile()}`],
  [`${FOLDER}titan.entitlement.yaml`, readFileSync('samples/titantech/titantech.entitlement.yaml', 'utf8')],
  [
    `${FOLDER}main.scenario.yaml`,
    `use: ./main.entitlement.yaml
scenarios:
  friday:
    process: gold
    record: { CreatedDate: 2026-03-06T16:30, Priority: High }
    events:
      - { after: 2h, complete: first-response }
    expect:
      milestones:
        - { milestone: first-response, status: completed-late }
`,
  ],
]);

/** Three processes with something to say about each, so that kept findings show when they are wrong. */
function mainFile(): string {
  const process = (id: string, hours: string): string => `  ${id}:
    name: ${id} support
    businessHours: ${hours}
    active: true
    exit: { when: { IsClosed: true } }
    milestones:
      - milestone: first-response
        when: { Priority: High }
        target: 30m
        warnings:
          - { before: 45m, actions: [warn-owner] }
      - milestone: resolution
        target: 24h
        completeWhen: { Status: Solved }
        violations:
          - { after: 0m, actions: [] }
`;
  return `businessHours:
  late:
    name: Late
    timeZone: Europe/Warsaw
    hours: { monday: [09:00-12:00, 11:00-13:00], sunday: 02:00-04:00 }
    holidays: [local]
  spare: { timeZone: Etc/UTC, hours: { friday: closed } }
holidays:
  local:
    - { name: Fair, date: 2026-05-01 }
milestoneTypes:
  first-response: { name: First Response }
  resolution: { name: Resolution }
actions:
  warn-owner:
    emailAlert: { template: Support/Warning, recipients: [{ owner: true }] }
processes:
${process('gold', 'desk')}${process('silver', 'late')}  # a comment\n${process('bronze', 'desk')}`;
}

/** Words that mean something, put in the place of others: most texts stay readable. */
const SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b\d+[mh]\b/g, ['1m', '30m', '24h', '400h']],
  [/\b(?:desk|late|spare|us|local)\b/g, ['desk', 'late', 'us', 'local']],
  [/\b(?:gold|silver|bronze)\b/g, ['gold', 'bronze', 'lead']],
  [/\b(?:High|Low)\b/g, ['Low', '[High, Low]']],
  [/\b(?:before|after|target|when|completeWhen|active)\b/g, ['before', 'after', 'clock', 'pauseWhen']],
  [/\d\d:\d\d-\d\d:\d\d|closed/g, ['09:00-09:00', '24h', '22:00-06:00', '02:30-05:00']],
  [/first-response|resolution/g, ['first-response', 'resolution', 'first']],
  [/ {4}\w+: .*\n/g, ['', '\n', '    # milestone-disable-next-line no-warning -- known\n', '    active: false\n']],
];

interface Swap {
  readonly swap: number;
  readonly at: number;
  readonly to: number;
}

const SWAP: fc.Arbitrary<Swap> = fc.record({
  swap: fc.nat({ max: SWAPS.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.nat({ max: 3 }),
});

function change(text: string, step: Swap | Edit): string {
  if (!('swap' in step)) return apply(text, step);
  const [pattern, words] = SWAPS[step.swap] ?? [/$^/g, []];
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(step.at * matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + (words[step.to % words.length] ?? '') + text.slice(match.index + match[0].length);
}

/** Everything that faces ask a snapshot about a file. */
function factsOf(snapshot: Snapshot, uri: string, memory: ReportCache): unknown {
  const file = snapshot.file(uri);
  return {
    definitions: file?.definitions.map(({ kind, id, key, value }) => [kind, id, key.span, value?.span]),
    uses: file?.uses.map(({ kind, id, node }) => [kind, id, node.span]),
    imports: file?.imports.map(({ target, node }) => [target, node.span]),
    model: file?.model,
    scenarios: snapshot.scenarios(uri),
    findings: findingsOf(snapshot, uri, { memory }),
  };
}

describe('what is kept from one text to the next', () => {
  it('changes nothing that is found in the next one', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.oneof({ weight: 4, arbitrary: SWAP }, EDIT)), {
          minLength: 1,
          maxLength: 8,
        }),
        async (steps) => {
          const texts = new Map(FILES);
          const host = createMemoryHost(Object.fromEntries(FILES));
          const project = createProject(host);
          const memory: ReportCache = new Map();
          for (const [uri, text] of texts) project.open(uri, text);
          for (const [file, step] of steps) {
            // Mostly the file with the processes, now and then one of the others.
            const uri = [...texts.keys()][file < 3 ? file : 1] ?? '';
            texts.set(uri, change(texts.get(uri) ?? '', step));
            project.open(uri, texts.get(uri) ?? '');
            const snapshot = await project.snapshot([...texts.keys()]);
            const fresh = createProject(createMemoryHost(Object.fromEntries(texts)));
            const expected = await fresh.snapshot([...texts.keys()]);
            for (const each of texts.keys()) {
              const facts = factsOf(expected, each, new Map());
              assert.deepEqual(factsOf(snapshot, each, memory), facts);
              found += findingsOf(expected, each).length;
            }
          }
        },
      ),
      fuzz(60),
    );
    assert.ok(found > timesNow(1000), `only ${found} findings were compared`);
  });
});
