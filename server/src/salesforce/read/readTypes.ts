// MilestoneType and EntitlementTemplate → entries of `milestoneTypes` and `templates`. Their names are their files' names.
import { decodeName } from '../names.ts';
import { map, scalar, textPair, type ScalarValue, type Sketch, type SketchPair } from '../sketch.ts';
import { childNamed, nameSpan, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { flagPair, type MetadataReading } from './readProcess.ts';

/** The language's word for Salesforce's. */
export const RECURRENCES: Readonly<Record<string, string>> = {
  none: 'none',
  recursIndependently: 'independent',
  recursChained: 'sequential',
};

export function readMilestoneType({ text }: MetadataReading, type: XmlElement, fullName: string): Sketch {
  const recurrence = childNamed(type, 'recurrenceType');
  const word = RECURRENCES[recurrence?.text.trim() ?? 'none'] ?? 'none';
  const span = nameSpan(type);
  return map(type.span, [
    { key: 'name', span, value: scalar(span, decodeName(fullName)) },
    textPair(text, 'description', childNamed(type, 'description')),
    word === 'none' ? undefined : textPair(text, 'recurrence', recurrence, () => word),
  ]);
}

/** A process that is not in the project is left out: the language has no word for one that lies in the org. */
export function readTemplate(
  { text, naming }: Pick<MetadataReading, 'text' | 'naming'>,
  template: XmlElement,
  fullName: string,
): Sketch {
  const span = nameSpan(template);
  const process = textOf(template, 'entitlementProcess');
  const cases = countPair(text, 'casesPerEntitlement', childNamed(template, 'casesPerEntitlement'));
  return map(template.span, [
    { key: 'name', span, value: scalar(span, decodeName(fullName)) },
    process === undefined || !naming.knows('processes', process)
      ? undefined
      : textPair(text, 'process', childNamed(template, 'entitlementProcess'), (name) => naming.idOf('processes', name)),
    (textOf(template, 'businessHours') ?? '').trim() === ''
      ? undefined
      : textPair(text, 'businessHours', childNamed(template, 'businessHours'), (name) =>
          naming.idOf('businessHours', name),
        ),
    textPair(text, 'type', childNamed(template, 'type')),
    countPair(text, 'termInDays', childNamed(template, 'term')),
    cases,
    // Whoever counts cases counts them for each entitlement, if nothing else is said.
    flagPair(text, 'perIncident', childNamed(template, 'isPerIncident'), cases !== undefined),
  ]);
}

/** A whole number above zero; anything else means nothing, and is kept. */
function countPair(text: string, key: string, element: XmlElement | undefined): SketchPair | undefined {
  return /^\s*0*[1-9]\d{0,8}\s*$/.test(element?.text ?? '') ? textPair(text, key, element, wholeNumber) : undefined;
}

/** A whole number as such, anything else as it is written. */
export function wholeNumber(written: string): ScalarValue {
  return /^\d{1,15}$/.test(written.trim()) ? Number(written) : written;
}
