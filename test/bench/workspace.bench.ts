// What a key costs in a workspace of many files: from the edit of one file to its findings, in CPU time. It must not grow with the
// files that are not looked at. Prints a table, and never fails on time.
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { createFindingsCache } from '../../server/src/lsp/findingsCache.ts';
import { createWorkspace } from '../../server/src/lsp/workspace.ts';
import { percentile } from './percentile.ts';
import { printTable } from './printTable.ts';

const KEYS = 60;
/** Times the cost of a key in a workspace of ten files. */
const AIM = 1.5;

const textOf = (index: number): string => `milestoneTypes:
  reply: { name: Reply }
processes:
  support-${index}:
    name: Support ${index}
    exit: { when: { IsClosed: true } }
    milestones: [{ milestone: reply, target: 1h, completeWhen: { Status: Working } }]
`;
const uriOf = (index: number): string => `memory:/work/team-${index % 50}/support-${index}.entitlement.yaml`;

/** Milliseconds of CPU time of one key among `count` files, the median of many. */
async function measure(count: number): Promise<number> {
  const host = createMemoryHost({});
  for (let index = 0; index < count; index += 1) host.write(uriOf(index), textOf(index));
  const workspace = createWorkspace(host, { encoding: 'utf-16' });
  workspace.setFolders(['memory:/work']);
  const cache = createFindingsCache(workspace, (what, fault) => {
    throw new Error(what, { cause: fault });
  });
  const uri = uriOf(0);
  const type = async (version: number): Promise<void> => {
    const textDocument = { uri, languageId: 'entitlement', version, text: `${textOf(0)}# ${version}\n` };
    workspace.edited(workspace.documents.open({ textDocument }));
    const snapshot = await workspace.snapshot();
    workspace.resultId(snapshot, uri);
    cache.findings(snapshot, uri);
  };
  for (let version = 1; version <= KEYS; version += 1) await type(version); // what runs for the first time is compiled
  const times: number[] = [];
  for (let version = KEYS + 1; version <= 2 * KEYS; version += 1) {
    const before = process.cpuUsage();
    await type(version);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return percentile(times, 0.5);
}

async function run(): Promise<void> {
  const counts = [10, 500, 5000];
  const costs: number[] = [];
  for (const count of counts) costs.push(await measure(count));
  const [least = 1] = costs;
  printTable(
    ['files', 'a key, ms', 'times ten files', 'aim'],
    counts.map((count, index) => {
      const cost = costs[index] ?? 0;
      return [count.toLocaleString('en'), cost.toFixed(2), (cost / least).toFixed(2), String(AIM)];
    }),
  );
}

void run();
