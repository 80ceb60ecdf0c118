// `milestone validate --print-config`: which configuration counts for a file, and what it comes to.
import { levelIn, type RuleLevel } from '../project/config.ts';
import { stringify } from '../print/stringify.ts';
import { RULE_DATA } from '../rules/all.ts';
import { EXIT_FINE, type Io } from './io.ts';
import { displayName, openFile } from './openProject.ts';

/** Prints the configuration that counts for a file, every rule included. @throws UsageError when there is no such file */
export async function printConfig(name: string, levels: ReadonlyMap<string, RuleLevel>, io: Io): Promise<number> {
  const { snapshot, file } = await openFile(name, io);
  const config = snapshot.config(file.uri);
  const configFile = snapshot.configFile(file.uri);
  const rules = RULE_DATA.map((rule): readonly [string, RuleLevel] => [
    rule.code,
    levels.get(rule.code) ?? levelIn(config, rule.code) ?? rule.severity,
  ]);
  const shown = {
    version: 1,
    file: displayName(file.uri, io),
    config: configFile === undefined ? null : displayName(configFile.uri, io),
    rules: Object.fromEntries<RuleLevel>(rules),
    include: config.include,
    exclude: config.exclude,
    fields: config.fields === undefined ? null : Object.fromEntries(config.fields),
    salesforce: config.salesforce ?? null,
  };
  await io.stdout(`${stringify(shown)}\n`);
  return EXIT_FINE;
}
