// Entries of `milestoneTypes` and `templates` → MilestoneType and EntitlementTemplate.
import { KEPT, writeKept } from '../kept.ts';
import { mapOf, wordOf, type PlainMap } from '../plainAccess.ts';
import { readTemplate, RECURRENCES } from '../read/readTypes.ts';
import { isSameDraft, type XmlDraft } from '../xml/writeXml.ts';
import { readAgain } from './readAgain.ts';
import { optional, type WriteContext } from './writeProcess.ts';

/** A milestone type, with what its block keeps. */
export function writeMilestoneType(type: PlainMap): XmlDraft {
  return writeKept(writePlainType(type), mapOf(type[KEPT]), keepsRecurrence(type), ['fullName']);
}

/** Only the recurrence means something: it may be absent, and one that the language has no word for is read as none. */
function keepsRecurrence(type: PlainMap): (draft: XmlDraft) => boolean {
  const [wanted] = recurrenceOf(type);
  return ({ children = [] }) => {
    const text = children.find(({ name }) => name === 'recurrenceType')?.text ?? 'none';
    return (text in RECURRENCES ? text : 'none') === wanted;
  };
}

function recurrenceOf(type: PlainMap): readonly string[] {
  const word = wordOf(type['recurrence']) ?? 'none';
  return Object.keys(RECURRENCES).filter((name) => RECURRENCES[name] === word);
}

export function writePlainType(type: PlainMap): XmlDraft {
  return {
    name: 'MilestoneType',
    children: [
      ...optional('description', type['description']),
      ...recurrenceOf(type).map((text) => ({ name: 'recurrenceType', text })),
    ],
  };
}

/** An entitlement template, with what its block keeps as far as it still means the same. */
export function writeTemplate({ naming }: WriteContext, template: PlainMap): XmlDraft {
  const bare = writePlainTemplate(naming, template);
  const read = (draft: XmlDraft): PlainMap =>
    readAgain(draft, (text, element) => readTemplate({ text, naming }, element, ''));
  return writeKept(bare, mapOf(template[KEPT]), (draft) => isSameDraft(writePlainTemplate(naming, read(draft)), bare), [
    'fullName',
  ]);
}

export function writePlainTemplate(naming: WriteContext['naming'], template: PlainMap): XmlDraft {
  const process = wordOf(template['process']);
  const calendar = wordOf(template['businessHours']);
  const cases = template['casesPerEntitlement'];
  const isPerIncident = template['perIncident'] ?? cases !== undefined;
  return {
    name: 'EntitlementTemplate',
    children: [
      ...(calendar === undefined ? [] : [{ name: 'businessHours', text: naming.nameOf('businessHours', calendar) }]),
      ...optional('casesPerEntitlement', cases),
      ...(process === undefined ? [] : [{ name: 'entitlementProcess', text: naming.nameOf('processes', process) }]),
      { name: 'isPerIncident', text: String(isPerIncident === true) },
      ...optional('term', template['termInDays']),
      ...optional('type', template['type']),
    ],
  };
}
