// What field updates do to the record. Must not know occurrences.
import { evaluateFormula, type FormulaContext } from '../model/formula/evaluateFormula.ts';
import { isUnknown } from '../model/formula/formulaNode.ts';
import type { FormulaReason } from '../model/formula/formulaReason.ts';
import { parseFormula } from '../model/formula/parseFormula.ts';
import type { FieldName, FieldValue, NewValue } from '../model/model.ts';
import { DAY_MS, isInstant } from '../time/instant.ts';
import { formatIso } from '../time/iso.ts';
import type { Zone } from '../time/zone.ts';
import type { NoteDetail } from './note.ts';

/** The value a field update gives, or a note that says why it cannot be known here. */
export type ComputedValue =
  { readonly isKnown: true; readonly value: FieldValue } | { readonly isKnown: false; readonly note: NoteDetail };

/**
 * Computes a field update. A queue, user or record type is held by its name, since ids exist only in the org; so do the values of a
 * picklist in their order, and so the next and the previous one are not known.
 */
export function computeValue(
  field: FieldName,
  newValue: NewValue,
  context: FormulaContext & { readonly zone: Zone },
): ComputedValue {
  switch (newValue.kind) {
    case 'blank':
      return { isKnown: true, value: null };
    case 'value':
    case 'queue':
    case 'user':
    case 'recordType':
      return { isKnown: true, value: newValue.value };
    case 'next':
    case 'previous':
      return { isKnown: false, note: { code: 'unknown-neighbour', field, direction: newValue.kind } };
    case 'formula': {
      const computed = computeFormula(newValue.value, context);
      return 'why' in computed
        ? { isKnown: false, note: { code: 'unknown-field-formula', field, why: computed.why } }
        : { isKnown: true, value: computed.value };
    }
  }
}

function computeFormula(
  formula: string,
  context: FormulaContext & { readonly zone: Zone },
): { readonly value: FieldValue } | { readonly why: FormulaReason } {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return { why: parsed.problem };
  const result = evaluateFormula(parsed.node, context);
  if (isUnknown(result)) return { why: result.why };
  if (typeof result !== 'object' || result === null) return { value: result };
  if (result.kind === 'time') return { value: new Date(result.ms).toISOString().slice(11) };
  const ms = Math.trunc(result.kind === 'date' ? result.day * DAY_MS : result.ms);
  if (!isInstant(ms)) return { why: { code: 'resultOutOfRange' } };
  return { value: result.kind === 'date' ? new Date(ms).toISOString().slice(0, 10) : formatIso(context.zone, ms) };
}
