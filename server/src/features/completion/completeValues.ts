// The values that may stand at a place: closed lists, ids, zones, fields, picklist values, paths, examples.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ListedName } from '../../core/model/fieldList.ts';
import { DEFINITION_KINDS, type DefinitionKind } from '../../language/read/definition.ts';
import { fileKindOf, fileName, relativePath } from '../../language/read/uri.ts';
import { namesOf, zonesByFame } from '../../core/time/zoneSearch.ts';
import { allowedValues, describeKey, schemaAt, type JsonSchema } from '../../language/schema/describe.ts';
import type { Path } from '../../text/tree.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import { fieldListOf } from '../../project/fieldListOf.ts';
import { describeZone } from '../../words/describeZone.ts';
import { formatInstant } from '../../words/formatInstant.ts';
import { describeMeaning } from '../hovers/describeDefinition.ts';
import { paragraphs } from '../hovers/markdown.ts';
import type { CompletionContext, Proposal } from './proposal.ts';
import { fieldNames } from './fieldNames.ts';
import { fieldValues } from './fieldValues.ts';
import { describeCalendar, describeDuration } from './describeDeadline.ts';
import type { Site } from './site.ts';

export function completeValues(context: CompletionContext, site: Site): readonly Proposal[] {
  const { kind } = context.file;
  const { path } = site;
  const schema = schemaAt(kind, path);
  if (schema === undefined) return [];
  const described = describeKey(kind, path);
  const references = referenceKind(schema['x-references'] ?? described?.references);
  const isList = schema.type === 'array';
  if (references !== undefined) return bracketed(completeIds(context, path, references), isList && !site.isFlow);
  if (path.at(-1) === 'use' || path.at(-2) === 'imports') return completePaths(context);
  if (schema.title === 'Time zone') return completeZones(context);
  if (isFieldName(schema)) return fieldNames(context, path).map((name) => value(name, CompletionItemKind.Field));
  const closed = allowedValues(kind, path).map((allowed) => ({
    ...value(String(allowed.value), CompletionItemKind.EnumMember),
    documentation: allowed.description,
  }));
  const named = namesInOrg(context, path).map(({ name, label }) => ({
    ...value(name, CompletionItemKind.Value),
    text: writeScalar(name),
    ...(label === name ? {} : { detail: label }),
  }));
  const picked = fieldValues(context, path).map(({ label, ...others }) => ({
    ...value(label, CompletionItemKind.EnumMember),
    ...others,
  }));
  const examples = (described?.examples ?? [])
    .filter((example) => typeof example === 'string' || typeof example === 'number')
    .map((example) => ({
      ...value(String(example), CompletionItemKind.Value),
      text: writeScalar(example),
      detail: 'example',
      documentation: () => describeDuration(context, path, example),
    }));
  const known = [...closed, ...named, ...picked];
  return known.length > 0 ? known : examples;
}

/** Queues and record types of the project, where a field update names one. */
function namesInOrg({ snapshot, file }: CompletionContext, path: Path): readonly ListedName[] {
  if (path.at(-2) !== 'fieldUpdate') return [];
  const { queues, recordTypes } = fieldListOf(snapshot, file.uri);
  return path.at(-1) === 'queue' ? queues : path.at(-1) === 'recordType' ? recordTypes : [];
}

function isFieldName(schema: JsonSchema): boolean {
  return schema.title === 'Field name' || schema['x-form'] === 'Field name';
}

function value(label: string, kind: CompletionItemKind): Proposal {
  return { label, kind, text: label };
}

function referenceKind(name: string | undefined): DefinitionKind | undefined {
  return DEFINITION_KINDS.find((kind) => kind === name);
}

/** A list that is begun on its key's line gets brackets. */
function bracketed(proposals: readonly Proposal[], isList: boolean): readonly Proposal[] {
  return isList ? proposals.map((proposal) => ({ ...proposal, text: `[${proposal.text}]` })) : proposals;
}

function completeIds(context: CompletionContext, path: Path, kind: DefinitionKind): readonly Proposal[] {
  const { snapshot, file } = context;
  const ids = new Map(
    snapshot
      .scope(file.uri)
      .all(kind)
      .map((definition) => [definition.id, definition]),
  );
  return [...ids.values()].map((definition) => ({
    ...value(definition.id, CompletionItemKind.Reference),
    detail: definition.uri === file.uri ? 'in this file' : `in ${fileName(definition.uri)}`,
    documentation: () =>
      paragraphs(
        (kind === 'businessHours' ? describeCalendar(context, path, definition.id) : undefined) ?? '',
        describeMeaning(context, definition),
      ),
  }));
}

function completeZones({ snapshot, now }: CompletionContext): readonly Proposal[] {
  return zonesByFame().map((zone) => ({
    ...value(zone, CompletionItemKind.Constant),
    ...filterBy(zone),
    documentation: () => (snapshot.zones.find(zone) === undefined ? undefined : formatZoneNow(zone, now)),
  }));
}

/** The names that the zone's own does not hold already: what is typed is looked for in all of them, and every item is sent. */
function filterBy(zone: string): Pick<Proposal, 'filter'> {
  const others = namesOf(zone).filter((name) => !zone.includes(name));
  return others.length === 0 ? {} : { filter: [zone, ...others].join(' ') };
}

function formatZoneNow(zone: string, now: number): string {
  return `Now ${formatInstant(now, zone)}.\n\n${describeZone(zone, now)}`;
}

function completePaths({ file, files }: CompletionContext): readonly Proposal[] {
  const own = new Set([file.uri, ...file.imports.map((link) => link.target)]);
  return files
    .filter((uri) => fileKindOf(uri) === 'entitlement' && !own.has(uri))
    .map((uri) => value(relativePath(file.uri, uri), CompletionItemKind.File))
    .sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
}
