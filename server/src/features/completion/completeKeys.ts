// The keys that a map may have and has not yet: missing required ones first, then in the schema's order; field names in criteria.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { allowedKeys, type KeyDescription } from '../../language/schema/describe.ts';
import { RULE_DATA } from '../../rules/all.ts';
import { lineBreakOf } from '../../text/position.ts';
import type { CompletionContext, Proposal } from './proposal.ts';
import { findField } from '../../core/model/fieldList.ts';
import { qualifyField } from '../../language/read/buildCriteria.ts';
import { fieldListOf } from '../../project/fieldListOf.ts';
import { fieldNames, objectAt } from './fieldNames.ts';
import type { Site } from './site.ts';

export function completeKeys(context: CompletionContext, site: Site): readonly Proposal[] {
  const { keys, free } = allowedKeys(context.file.kind, site.path);
  const isNew = (key: string): boolean => !site.siblings.includes(key);
  const missing = keys.filter(({ key }) => isNew(key));
  const ordered = [...missing.filter((key) => key.isRequired), ...missing.filter((key) => !key.isRequired)];
  const fields = free?.title === 'Field name' ? fieldNames(context, site.path).filter(isNew) : [];
  const list = fields.length === 0 ? undefined : fieldListOf(context.snapshot, context.file.uri);
  const labelOf = (name: string): string | undefined =>
    list && findField(list, qualifyField(name, objectAt(context, site.path)))?.label;
  const codes = free?.title === 'Rule code' ? RULE_DATA.filter(({ code }) => isNew(code)) : [];
  return [
    ...codes.map(({ code, title, why }) => ({
      label: code,
      kind: CompletionItemKind.Property,
      text: site.hasColon ? code : `${code}: `,
      detail: title,
      documentation: why,
    })),
    ...fields.map((name) => ({
      label: name,
      kind: CompletionItemKind.Field,
      text: site.hasColon ? name : `${name}: `,
      detail: labelOf(name) ?? 'field',
    })),
    ...ordered.map((key) => proposeKey(context, site, key)),
  ];
}

function proposeKey(context: CompletionContext, site: Site, described: KeyDescription): Proposal {
  return {
    label: described.key,
    kind: CompletionItemKind.Property,
    text: described.key + (site.hasColon ? '' : opening(context, site, described)),
    detail: described.isRequired ? `${described.title} (required)` : described.title,
    documentation: described.documentation,
  };
}

/** What follows a new key: its value on the same line, or an indented block below. */
function opening({ file, layout }: CompletionContext, site: Site, { types }: KeyDescription): string {
  if (site.isFlow) return ': ';
  const isBlock = types.length === 1 && (types.includes('object') || types.includes('array'));
  if (isBlock && layout === 'one-line') return ':';
  const below = `:${lineBreakOf(file.text)}${' '.repeat(site.column + 2)}`;
  if (!isBlock) return ': ';
  return types.includes('array') ? `${below}- ` : below;
}
