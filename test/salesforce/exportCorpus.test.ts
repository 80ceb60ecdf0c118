// Every realistic process, as metadata: for the same cases it has the same deadlines, in the same business hours, with the same actions.
import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Action, Process } from '../../server/src/core/model/model.ts';
import { createNodeHost } from '../../server/src/host/node.ts';
import { CONFIG_FILE } from '../../server/src/language/read/uri.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import type { DueTrigger } from '../../server/src/protocol/due.ts';
import { queryDue } from '../../server/src/queries/due.ts';
import { runCli } from '../support/runCli.ts';

const SOURCES = ['samples/aquaflow', 'samples/cloudnine', 'samples/titantech', 'test/corpus/right'];

/** What the messages of refusals say is to be done, for all files at once. */
function cure(text: string): string {
  return text
    .replace(/,\s*(observed: [a-z-]+|assume: \w+)|^ +observed: .*\n/gm, '')
    .replace(/\[(\d\d:\d\d)-\d\d:\d\d, \d\d:\d\d-(\d\d:\d\d)\]/g, '$1-$2')
    .replace(/(22:00|19:00)-0[36]:00/g, '$1-24:00')
    .replace(/\{ field: ([\w.]+) \}(?=[\],])/g, '{ userLookup: $1 }')
    .replace(
      /^( +)outboundMessage:/gm,
      "$1salesforce: { apiVersion: '64.0', integrationUser: bot@example.com }\n$1outboundMessage:",
    )
    .replace(
      /(\{ (?:name: \w+, )?)(?=outboundMessage:)/g,
      "$1salesforce: { apiVersion: '64.0', integrationUser: bot@example.com }, ",
    );
}

async function open(folder: string, files: readonly string[]): Promise<Snapshot> {
  const host = { ...createNodeHost({ upwardName: CONFIG_FILE }), now: () => Date.UTC(2026, 2, 6, 12) };
  host.setRoots?.([pathToFileURL(folder).href]);
  return createProject(host).snapshot(files.map((file) => pathToFileURL(file).href));
}

const ARRIVALS = ['2026-03-06T16:30', '2026-03-28T23:30', '2026-07-13T17:00', '2026-12-24T23:59', '2027-01-01T08:00'];
const RECORDS = ['High', 'Low', 'Critical', 'Medium', 'P1', '1'].map((Priority) => {
  return { Priority, Status: 'New', Origin: 'Web', Type: 'Problem', 'Account.Tier__c': 'Gold', Severity__c: Priority };
});

/** What Salesforce calls an action: one that lives in the org has its own name there. */
function nameOf(action: Action | undefined): string | undefined {
  return action?.effect.kind === 'external' ? action.effect.name : action?.name;
}

/** Every deadline of a process, ids replaced by Salesforce's names. */
function deadlines(snapshot: Snapshot, uri: string, process: Process): readonly unknown[] {
  const { milestoneTypes, actions, businessHours } = snapshot.definitions(uri);
  const triggers = (list: readonly DueTrigger[]): readonly unknown[] =>
    list.map(({ at, actions: ids }) => ({ at, actions: ids.map((id) => nameOf(actions.get(id))) }));
  return ARRIVALS.flatMap((at) =>
    RECORDS.map((set) => {
      const answer = queryDue(snapshot, { uri, process: process.id, at, set });
      if ('problem' in answer) return answer.problem;
      return answer.due.map((due) => ({
        milestone: milestoneTypes.get(due.milestone)?.name,
        applies: due.applies,
        target: due.target,
        minutes: due.targetMinutes,
        businessHours: businessHours.get(due.businessHours)?.name ?? due.businessHours,
        warnings: triggers(due.warnings),
        violations: triggers(due.violations),
      }));
    }),
  );
}

describe('processes of the corpus as metadata', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-corpus-'));
    for (const source of SOURCES) {
      cpSync(source, path.join(folder, source), { recursive: true });
      for (const name of globSync(`${source}/**/*.entitlement.yaml`)) {
        const file = path.join(folder, name);
        writeFileSync(file, cure(readFileSync(file, 'utf8')));
      }
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of SOURCES.flatMap((source) => globSync(`${source}/**/*.entitlement.yaml`)).toSorted())
    it(`have the same deadlines: ${name}`, async () => {
      const out = path.join(folder, 'out', path.basename(name));
      const { code, stderr } = await runCli(folder, ['export', name, '--out', out]);
      assert.equal(code, 0, stderr);
      const written = readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter((each) => each.endsWith('-meta.xml'))
        .map((each) => path.join(out, each));
      const yaml = await open(folder, [path.join(folder, name)]);
      const xml = await open(folder, written);
      const uri = pathToFileURL(path.join(folder, name)).href;
      const exported = [...xml.files.values()].flatMap((file) =>
        file.model.processes.map((process) => ({ file, process })),
      );
      const processes = yaml.file(uri)?.model.processes ?? [];
      assert.equal(exported.length, processes.length);
      for (const process of processes) {
        const twin = exported.find(
          (each) =>
            each.process.name.toLowerCase() === process.name.toLowerCase() &&
            each.process.version?.number === process.version?.number,
        );
        assert.ok(twin !== undefined, process.name);
        assert.deepEqual(
          deadlines(xml, twin.file.uri, twin.process),
          deadlines(yaml, uri, process),
          `${name} ${process.id}`,
        );
      }
    });
});
