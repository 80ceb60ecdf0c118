// What a bundle owes to what is in it: the licences of its packages, whole, and a list of them that programs read (CycloneDX). A user's
// `npm audit` sees nothing of a bundle; scanners read the list.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/**
 * Writes both for the packages of some bundles.
 * @param inputs files that went into the bundles @param folder where to write
 * @throws Error for a package without a licence
 */
export function writeNotices(inputs, folder) {
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const packages = new Map(
    [...folders]
      .sort()
      .map(readPackage)
      .map((each) => [`${each.name}@${each.version}`, each]),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'THIRD_PARTY_LICENSES.txt'), formatLicenses([...packages.values()]));
  writeFileSync(join(folder, 'sbom.cdx.json'), formatBom([...packages.values()]));
}

function readPackage(folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'));
  const entries = readdirSync(folder).sort();
  const read = (pattern) => entries.filter((entry) => pattern.test(entry)).map((entry) => readText(folder, entry));
  const texts = read(/^licen[cs]e/i);
  // Some packages name a licence and forget its text.
  if (texts.length === 0) texts.push(readText(HERE, `licenses/${name}.txt`));
  if (license === undefined) throw new Error(`${name} says nothing about its licence`);
  return { folder, name, version, license, text: [...texts, ...read(/^notice/i), ...readSources(folder)].join('\n\n') };
}

/** The licence of date-holidays' data asks for its sources, which are comments of its files. */
function readSources(folder) {
  const data = join(folder, 'data/countries');
  const files = existsSync(data) ? readdirSync(data).sort() : [];
  const lines = files.flatMap((file) => readText(data, file).match(/(?<=# *@attrib +)\S.*$/gm) ?? []);
  return lines.length === 0 ? [] : [`Sources of the data:\n${[...new Set(lines)].join('\n')}`];
}

function formatLicenses(packages) {
  const sections = packages.map(
    ({ name, version, license, text }) => `\n${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`,
  );
  return `Milestone contains these packages, each under its own licence.\n${sections.join('')}`;
}

/** CycloneDX 1.6, without a time and a number of its own: the same packages give the same bytes. */
function formatBom(packages) {
  const { name, version, description, license } = readJson('package.json');
  const root = purlOf({ name, version });
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        description,
        licenses: licensesOf(license),
        purl: root,
      },
    },
    components: packages.map(toComponent),
    dependencies: [{ ref: root, dependsOn: packages.map(purlOf) }, ...packages.map((each) => ({ ref: purlOf(each) }))],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function toComponent(each) {
  const [scope, name] = each.name.startsWith('@') ? each.name.split('/') : [undefined, each.name];
  const purl = purlOf(each);
  const integrity = /^sha512-(.+)$/.exec(readJson('package-lock.json').packages[placeOf(each)]?.integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope === undefined ? {} : { group: scope }),
    name,
    version: each.version,
    licenses: licensesOf(each.license),
    purl,
    ...(integrity === undefined
      ? {}
      : { externalReferences: [{ type: 'distribution', url: purl, hashes: [hashOf(integrity)] }] }),
  };
}

/** Where the lock file has a package, wherever the folder of packages lies. */
function placeOf({ folder }) {
  return folder.slice(folder.indexOf('node_modules/'));
}

/** Of the archive in the registry, not of the part of it that is in the bundle. */
function hashOf(integrity) {
  return { alg: 'SHA-512', content: Buffer.from(integrity, 'base64').toString('hex') };
}

function licensesOf(license) {
  return /^[\w.-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function readText(folder, file) {
  return readFileSync(join(folder, file), 'utf8').trim();
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
