// Values worth offering for a field: its picklist where the configuration or the project has it, else those the files use and the
// standard ones.
import { qualifyField } from '../../language/read/buildCriteria.ts';
import { findField } from '../../core/model/fieldList.ts';
import { OPERATIONS } from '../../core/model/model.ts';
import { fieldListOf } from '../../project/fieldListOf.ts';
import { knownFields } from '../../project/knownFields.ts';
import { allowedKeys } from '../../language/schema/describe.ts';
import { writeScalar } from '../../text/writeScalar.ts';
import { resolvePath } from '../../text/path.ts';
import type { Path } from '../../text/tree.ts';
import type { RequestContext } from '../requestContext.ts';
import { objectAt } from './fieldNames.ts';
import { STANDARD_VALUES } from '../../project/standardFields.ts';

const OPERATION_NAMES: ReadonlySet<string> = new Set(OPERATIONS);

export interface ProposedValue {
  readonly label: string;
  /** As YAML. */
  readonly text: string;
  /** What people see instead. */
  readonly detail?: string;
}

/** The known values of the field whose condition, or new value, is written at the path; none where no field's is. */
export function fieldValues(context: RequestContext, path: Path): readonly ProposedValue[] {
  const name = fieldOf(context, path);
  return name === undefined ? [] : valuesOfField(context, qualifyField(name, objectAt(context, path)));
}

/** The known values of a field. @param field by its full name */
export function valuesOfField(context: RequestContext, field: string): readonly ProposedValue[] {
  const { snapshot, file } = context;
  const listed = findField(fieldListOf(snapshot, file.uri), field);
  const active = (listed?.values ?? []).filter(({ isActive }) => isActive);
  const offered = active.map(({ name: value, label }) => ({
    label: value,
    text: writeScalar(value),
    ...(label === value ? {} : { detail: label }),
  }));
  if (offered.length > 0 && listed?.extent !== 'some') return offered;
  if (listed?.type === 'Checkbox') return ['true', 'false'].map((label) => ({ label, text: label }));
  const standard = STANDARD_VALUES.get(field) ?? [];
  const known = [...offered, ...usedValues(context, field), ...standard.map((label) => ({ label, text: label }))];
  return known.filter(({ label }, index) => known.findIndex((other) => other.label === label) === index);
}

/** Values that the files write for the field, written as they write them; not the one under the cursor. */
function usedValues({ snapshot, file, offset }: RequestContext, field: string): readonly ProposedValue[] {
  return snapshot
    .scope(file.uri)
    .files.flatMap((each) => knownFields(snapshot, each, each === file ? offset : undefined))
    .filter((known) => known.field === field)
    .flatMap(({ values }) => values)
    .filter(({ text }) => !/[\r\n]/.test(text))
    .map(({ source, text }) => ({ label: source, text }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The field that a value at the path belongs to: `Priority`, `Priority.notEqual`, one of a list of values, a field update's. */
function fieldOf({ file }: RequestContext, path: Path): string | undefined {
  const steps = path.filter((step) => typeof step === 'string');
  const last = steps.at(-1);
  if (last === 'value' && steps.at(-2) === 'fieldUpdate') {
    const node = resolvePath(file.tree, [...path.slice(0, -1), 'field'])?.node;
    return node?.kind === 'scalar' && node.source !== '' ? node.source : undefined;
  }
  const depth =
    path.length - [...path].reverse().findIndex((step) => typeof step === 'string' && !OPERATION_NAMES.has(step));
  const name = path[depth - 1];
  const holder = allowedKeys(file.kind, path.slice(0, depth - 1));
  const isField = holder.free?.title === 'Field name' && !holder.keys.some(({ key }) => key === name);
  return isField && typeof name === 'string' ? name : undefined;
}
