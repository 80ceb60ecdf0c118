import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeHost } from '../../server/src/host/node.ts';
import { CONFIG_FILE } from '../../server/src/language/read/uri.ts';
import { createProject } from '../../server/src/project/project.ts';
import type { Snapshot } from '../../server/src/project/snapshot.ts';
import { queryDue } from '../../server/src/queries/due.ts';
import { importDocument } from '../../server/src/salesforce/importDocument.ts';
import { mapOf } from '../../server/src/salesforce/plainAccess.ts';
import { ACTION_TYPES } from '../../server/src/salesforce/read/readActions.ts';
import { surveyMetadata } from '../../server/src/salesforce/read/surveyMetadata.ts';
import { writeDocument, type EntitlementDocument } from '../../server/src/salesforce/write/writeDocument.ts';
import { toDraft, writeXml } from '../../server/src/salesforce/xml/writeXml.ts';
import { parse } from '../../server/src/text/parse.ts';
import { toPlain, type PlainValue } from '../../server/src/text/plain.ts';
import { EVERYTHING, readMetadataFolder, type FixtureFile } from '../salesforce/readFixture.ts';
import { runCli } from '../support/runCli.ts';

const SECTIONS = ['businessHours', 'holidays', 'milestoneTypes', 'actions', 'processes', 'templates'] as const;

/** The YAML files below a folder, by their paths with forward slashes. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.toSorted().map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** What the files say together. */
function documentOf(files: ReadonlyMap<string, string>): EntitlementDocument {
  const sections: Record<(typeof SECTIONS)[number], Record<string, PlainValue>> = {
    businessHours: {},
    holidays: {},
    milestoneTypes: {},
    actions: {},
    processes: {},
    templates: {},
  };
  for (const text of files.values()) {
    const plain = mapOf(toPlain(parse(text).root));
    for (const key of SECTIONS) Object.assign(sections[key], mapOf(plain[key]));
  }
  return sections;
}

/** What a metadata file holds that is ours, in Salesforce's normal form. */
function normalForm({ kind, xml: { root } }: FixtureFile): string {
  assert.ok(root !== undefined);
  const draft = toDraft(root);
  if (kind !== 'Workflow') return writeXml(draft);
  const actions = (draft.children ?? []).filter(({ name }) => name in ACTION_TYPES);
  return writeXml({ ...draft, children: actions.map((child) => ({ ...child, first: 'fullName' })) });
}

async function openAll(folder: string, files: readonly string[]): Promise<Snapshot> {
  const host = { ...createNodeHost({ upwardName: CONFIG_FILE }), now: () => Date.UTC(2026, 2, 6, 12) };
  host.setRoots?.([pathToFileURL(folder).href]);
  return createProject(host).snapshot(files.map((file) => pathToFileURL(file).href));
}

/** Every deadline of every process that is visible in a file, for cases that arrive around weekends, holidays and changes of the clock. */
function deadlines(snapshot: Snapshot, file: string, processes: readonly string[]): readonly unknown[] {
  const uri = pathToFileURL(file).href;
  const arrivals = ['2026-03-06T16:30', '2026-03-29T01:30', '2026-07-13T17:00', '2026-12-31T23:59'];
  return processes.flatMap((process) =>
    arrivals.map((at) => {
      const answer = queryDue(snapshot, { uri, process, at, set: { Status: 'On Hold', Origin: 'Web' } });
      if ('problem' in answer) return answer.problem;
      return answer.due.map(({ milestone, applies, target, targetMinutes, businessHours, timeZone }) => {
        return { milestone, applies, target, targetMinutes, businessHours, timeZone };
      });
    }),
  );
}

describe('milestone import', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-import-'));
    cpSync(EVERYTHING, path.join(folder, 'org'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes files that hold everything, and from which the same metadata can be written', async () => {
    const { code, stdout } = await runCli(folder, ['import', 'org', '--out', 'sla', '--all-versions']);
    assert.equal(code, 0);
    const files = filesIn(path.join(folder, 'sla'));
    assert.deepEqual(stdout.trim().split('\n').toSorted(), [...files.keys()].map((name) => `sla/${name}`).toSorted());
    const metadata = readMetadataFolder(EVERYTHING);
    const document = documentOf(files);
    assert.deepEqual(document, importDocument(metadata, surveyMetadata(metadata)));
    const none = { actions: new Map(), businessHours: new Map(), milestoneTypes: new Map() };
    const written = new Map(
      writeDocument(document, none).map(({ kind, fullName, root }) => [`${kind}/${fullName}`, writeXml(root)]),
    );
    for (const file of metadata.filter(({ kind }) => kind !== 'EntitlementSettings'))
      assert.equal(written.get(`${file.kind}/${file.fullName}`), normalForm(file), file.path);
  });

  it('keeps every deadline', async () => {
    await runCli(folder, ['import', 'org', '--out', 'sla', '--all-versions']);
    const metadata = readMetadataFolder(path.join(folder, 'org')).filter(({ kind }) => kind === 'EntitlementProcess');
    const yaml = [...filesIn(path.join(folder, 'sla')).keys()].map((name) => path.join(folder, 'sla', name));
    const xml = metadata.map((file) => path.join(folder, 'org', file.path));
    const [before, after] = [await openAll(folder, xml), await openAll(folder, yaml)];
    let compared = 0;
    for (const file of yaml) {
      const processes = after.file(pathToFileURL(file).href)?.model.processes.map(({ id }) => id) ?? [];
      const [any] = xml;
      assert.ok(any !== undefined);
      assert.deepEqual(deadlines(after, file, processes), deadlines(before, any, processes), file);
      compared += processes.length;
    }
    assert.equal(compared, 4);
  });

  it('has the findings of the metadata and no others', async () => {
    await runCli(folder, ['import', 'org', '--out', 'sla', '--all-versions']);
    const codesOf = async (where: string): Promise<readonly string[]> => {
      const { stdout } = await runCli(folder, ['validate', where, '--format', 'json']);
      return [...stdout.matchAll(/"code": "([\w-]+)"/g)].map(([, code]) => code ?? '').toSorted();
    };
    assert.deepEqual(await codesOf('sla'), await codesOf('org'));
  });

  it('leaves versions out that are not the default one, and says which', async () => {
    const { stdout, stderr } = await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.ok(stdout.includes('sla/gold-care/gold-care.entitlement.yaml\n'));
    assert.ok(!stdout.includes('gold-support-v1'));
    assert.match(stderr, /^Left out 1 version that is not the default: gold-support-v1\. Add --all-versions/m);
    assert.match(stderr, /^Named, but not in the project: Not Here, Tell_Sales, /m);
  });

  it('writes over nothing that it is not told to', async () => {
    await runCli(folder, ['import', 'org', '--out', 'sla']);
    const calendars = path.join(folder, 'sla/calendars.entitlement.yaml');
    writeFileSync(calendars, '# mine\n');
    const refused = await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /'sla.calendars\.entitlement\.yaml' is there already\.\nAdd --force/);
    assert.equal(readFileSync(calendars, 'utf8'), '# mine\n');
    assert.equal((await runCli(folder, ['import', 'org', '--out', 'sla', '--force'])).code, 0);
    assert.match(readFileSync(calendars, 'utf8'), /^# Business hours and holidays\. Imported from Salesforce\.\n/);
  });

  it('names a file that cannot be read, and imports the others', async () => {
    writeFileSync(path.join(folder, 'org/milestoneTypes/Broken.milestoneType-meta.xml'), '<MilestoneType><oops>');
    writeFileSync(
      path.join(folder, 'org/milestoneTypes/Latin.milestoneType-meta.xml'),
      Buffer.from([0x3c, 0xe9, 0x3e]),
    );
    const { code, stdout, stderr } = await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.equal(code, 1);
    assert.match(stderr, /^org\/milestoneTypes\/Broken\.milestoneType-meta\.xml:1:\d+ is left out\. \S/m);
    assert.match(stderr, /'org\/milestoneTypes\/Latin\.milestoneType-meta\.xml' is not UTF-8 text/);
    assert.ok(stdout.includes('sla/calendars.entitlement.yaml\n'));
  });

  it('says where a file means nothing, and imports the rest of it', async () => {
    writeFileSync(
      path.join(folder, 'org/entitlementProcesses/odd.entitlementProcess-meta.xml'),
      '<EntitlementProcess>\n<milestones><milestoneName>A</milestoneName><minutesToComplete>soon</minutesToComplete></milestones></EntitlementProcess>',
    );
    const { code, stdout, stderr } = await runCli(folder, ['import', 'org', '--out', 'sla']);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^org\/entitlementProcesses\/odd\.entitlementProcess-meta\.xml:2:64 is not understood\. '<minutesToComplete>' is a whole number .*, not 'soon'\.$/m,
    );
    assert.ok(stdout.includes('sla/odd.entitlement.yaml\n'));
  });

  it('says what it looked for where there is nothing', async () => {
    const nothing = await runCli(folder, ['import', path.join('org', 'milestoneTypes', 'nowhere')]);
    assert.deepEqual([nothing.code, /is not a folder/.test(nothing.stderr)], [2, true]);
    const empty = mkdtempSync(path.join(folder, 'empty-'));
    const { code, stderr } = await runCli(empty, ['import', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /There is nothing to import in '\.'/);
  });
});
