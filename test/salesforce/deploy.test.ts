// What Salesforce's own tools make of what export writes: they find every component in it, under its name, and turn it into what they
// deploy. Nothing is deployed, and nothing asks the network.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as SourceDeployRetrieve from '@salesforce/source-deploy-retrieve';
import { runCli, writeFiles } from '../support/runCli.ts';
import { EVERYTHING } from './readFixture.ts';

/** The files below a folder with their texts, by their paths with forward slashes. */
function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The components that a manifest names: `Workflow Case`. */
function componentsOf(manifest: string): readonly string[] {
  return [...manifest.matchAll(/<types>(.*?)<\/types>/gs)].flatMap(([, types = '']) => {
    const name = /<name>(.*)<\/name>/.exec(types)?.[1] ?? '';
    return [...types.matchAll(/<members>(.*)<\/members>/g)].map(([, member = '']) => `${name} ${member}`);
  });
}

describe('the tools of Salesforce', () => {
  let tools: typeof SourceDeployRetrieve;
  let folder = '';
  before(async () => {
    // They keep a log in the home folder.
    process.env['SF_DISABLE_LOG_FILE'] = 'true';
    tools = await import('@salesforce/source-deploy-retrieve');
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'milestone-deploy-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, source] of [
    ['everything', EVERYTHING],
    ['the sample', 'samples/salesforce/force-app/main/default'],
  ] as const)
    it(`find the components of ${name} and convert them`, async () => {
      cpSync(source, path.join(folder, 'org'), { recursive: true });
      writeFiles(folder, { 'project/sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }] }\n' });
      await runCli(folder, ['import', 'org', '--out', 'sla', '--all-versions']);
      const flags = ['--api-version', '66.0', '--package-xml', 'package.xml'];
      const exported = await runCli(folder, ['export', 'sla', '--out', 'project', ...flags]);
      assert.equal(exported.code, 0, exported.stderr);
      const mdapi = await runCli(folder, ['export', 'sla', '--out', 'mdapi', '--format', 'mdapi', ...flags]);
      assert.equal(mdapi.code, 0, mdapi.stderr);

      const found = tools.ComponentSet.fromSource(path.join(folder, 'project/force-app'));
      const components = found
        .getSourceComponents()
        .toArray()
        .map((component) => `${component.type.name} ${component.fullName}`);
      const manifest = componentsOf(readFileSync(path.join(folder, 'package.xml'), 'utf8'));
      assert.deepEqual(components.toSorted(), manifest.toSorted());

      const output = {
        type: 'directory',
        outputDirectory: path.join(folder, 'converted'),
        genUniqueDir: false,
      } as const;
      await new tools.MetadataConverter().convert(found, 'metadata', output);
      const { 'package.xml': converted = '', ...files } = filesBelow(path.join(folder, 'converted'));
      assert.deepEqual(files, filesBelow(path.join(folder, 'mdapi')));
      const theirs = new Set(componentsOf(converted));
      assert.deepEqual(
        manifest.filter((component) => !theirs.has(component)),
        [],
      );
    });
});
