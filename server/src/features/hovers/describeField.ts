// The hover of a field: what it is called in Setup, what it holds, and who says so.
import type { ListedField } from '../../core/model/fieldList.ts';
import { fileName } from '../../language/read/uri.ts';
import { describeExtent, describeMore } from '../../words/describeField.ts';
import { code, paragraphs, plain } from './markdown.ts';

/** More than anybody reads in a hover. */
const MAX_VALUES = 20;

export function describeField({ name, label, type, values, extent, uri }: ListedField): string {
  const shown = values.filter(({ isActive }) => isActive);
  const listed = shown.slice(0, MAX_VALUES).map((value) => {
    const seen = value.label === value.name ? '' : ` (${plain(value.label)})`;
    return code(value.name) + seen;
  });
  const rest = shown.length - listed.length;
  return paragraphs(
    [`**${code(name)}**`, ...[label, type].flatMap((each) => (each === undefined ? [] : [plain(each)]))].join(' · '),
    listed.length === 0 ? '' : `${listed.join(', ')}${rest === 0 ? '' : ` ${describeMore(rest)}`}`,
    [
      shown.length === 0 ? '' : describeExtent(extent),
      uri === undefined ? code('milestone.config.yaml') : code(fileName(uri)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}
