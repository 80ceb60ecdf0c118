// The criteria of the language → filter items with their logic, or a formula. Equal items share one number.
import type { PlainValue } from '../../text/plain.ts';
import { fullField, writeValues } from '../criteriaItem.ts';
import { writeLogic, type Logic } from '../filterLogic.ts';
import { entriesOf, listOf, mapOf, wordOf } from '../plainAccess.ts';
import type { CriteriaNames } from '../read/readCriteria.ts';
import { isSameDraft, type XmlDraft } from '../xml/writeXml.ts';

/** The elements of a condition about records of `object`; none where there is no condition. */
export function writeCriteria(criteria: PlainValue | undefined, names: CriteriaNames, object: string): XmlDraft[] {
  const formula = wordOf(mapOf(criteria)['formula']);
  if (formula !== undefined) return [{ name: names.formula, text: formula }];
  const items: XmlDraft[] = [];
  const logic = logicOf(criteria, object, names.items, items);
  if (items.length === 0) return [];
  const filter = writeLogic(logic);
  return [...(filter === undefined ? [] : [{ name: names.filter, text: filter }]), ...items];
}

/** @param items found so far, to which those of the condition are added */
function logicOf(criteria: PlainValue | undefined, object: string, name: string, items: XmlDraft[]): Logic {
  const below = (each: PlainValue): Logic => logicOf(each, object, name, items);
  const parts = entriesOf(criteria).map(([key, value]): Logic => {
    switch (key) {
      case 'all':
        return join('and', listOf(value).map(below));
      case 'any':
        return join('or', listOf(value).map(below));
      case 'not':
        return { kind: 'not', of: below(value) };
      default:
        return { kind: 'item', number: numberOf(writeItem(key, value, object, name), items) };
    }
  });
  return join('and', parts);
}

/** Parts of the same kind are one: parentheses that mean nothing are not written. */
function join(kind: 'and' | 'or', of: readonly Logic[]): Logic {
  const [only] = of;
  if (of.length === 1 && only !== undefined) return only;
  return { kind, of: of.flatMap((each) => (each.kind === kind ? each.of : [each])) };
}

function numberOf(item: XmlDraft, items: XmlDraft[]): number {
  const found = items.findIndex((each) => isSameDraft(each, item));
  return found === -1 ? items.push(item) : found + 1;
}

function writeItem(field: string, value: PlainValue, object: string, name: string): XmlDraft {
  const [operator] = entriesOf(value);
  const [operation, operand] = operator ?? ['equals', value];
  const other = wordOf(mapOf(operand)['field']);
  return {
    name,
    children: [
      { name: 'field', text: fullField(field, object) },
      { name: 'operation', text: operation },
      other === undefined
        ? { name: 'value', text: writeValues(operand) }
        : { name: 'valueField', text: fullField(other, object) },
    ],
  };
}
