// The model → a whole entitlement file, as a person would write it: sections in the order of the language reference with blank lines
// between them, defaults left out, what belongs together on one line as long as it fits. Reading it gives the same model.
import type { FileModel } from '../read/fileModel.ts';
import type { ProcessMilestone } from '../../core/model/model.ts';
import { isEmpty, mapOf, type Content, type Layout, type MapContent, type MapEntry } from '../../text/content.ts';
import { writeComment, writeLines } from '../../text/writeContent.ts';
import { listOf } from '../../text/content.ts';
import { toActionContent, toMilestoneTypeContent } from './toActionContent.ts';
import { toCalendarContent, toHolidayContent } from './toCalendarContent.ts';
import { toEntitlementContent, toProcessContent, toTemplateContent, type CommentOf } from './toProcessContent.ts';

/** A part that a comment can stand above. */
export type CommentedPart =
  FileModel[keyof FileModel][number] | FileModel['holidays'][number]['holidays'][number] | ProcessMilestone;

export interface EntitlementFileOptions {
  /** Above everything, without `#`; may have several lines. */
  readonly heading?: string | undefined;
  /** Paths relative to the file, with forward slashes. */
  readonly imports?: readonly string[] | undefined;
  /** What stands above a part, without `#`; may have several lines. */
  readonly commentOf?: CommentOf<CommentedPart> | undefined;
}

/**
 * The text of a file with these parts; sections without parts are left out. Ids and references are written as they are, so the
 * caller chooses ids that are unique and that the language has (`toId`).
 *
 *     writeEntitlementFile({ processes: [process] }, { imports: ['./calendars.entitlement.yaml'] })
 */
export function writeEntitlementFile(model: Partial<FileModel>, options: EntitlementFileOptions = {}): string {
  return writeFile(toFileContent(model, options), options.heading);
}

/** A document's lines below its heading. */
export function writeFile(content: MapContent, heading: string | undefined): string {
  const lines = isEmpty(content) ? [] : writeLines(content);
  const top = writeComment(heading);
  const gap = top.length > 0 && lines.length > 0 ? [''] : [];
  return [...top, ...gap, ...lines, ''].join('\n');
}

/** The same as content. */
function toFileContent(
  model: Partial<FileModel>,
  { imports = [], commentOf = () => undefined }: Omit<EntitlementFileOptions, 'heading'> = {},
): MapContent {
  const part = <Part extends CommentedPart & { readonly id: string }>(toContent: (part: Part) => Content) => {
    return (definition: Part): MapEntry => {
      return { key: definition.id, value: toContent(definition), comment: commentOf(definition) };
    };
  };
  const sections: { readonly [Section in keyof FileModel]: readonly MapEntry[] } = {
    businessHours: (model.businessHours ?? []).map(part(toCalendarContent)),
    holidays: (model.holidays ?? []).map(
      part(({ holidays }) => ({
        kind: 'list',
        items: holidays.map((holiday) => ({ value: toHolidayContent(holiday), comment: commentOf(holiday) })),
        layout: 'block',
      })),
    ),
    milestoneTypes: (model.milestoneTypes ?? []).map(part(toMilestoneTypeContent)),
    actions: (model.actions ?? []).map(part(toActionContent)),
    processes: (model.processes ?? []).map(part((process) => toProcessContent(process, commentOf))),
    entitlements: (model.entitlements ?? []).map(part(toEntitlementContent)),
    templates: (model.templates ?? []).map(part(toTemplateContent)),
  };
  const layoutOf = (section: string): Layout => (section === 'processes' ? 'spaced' : 'block');
  const written = Object.entries(sections).flatMap(([key, entries]) =>
    entries.length === 0 ? [] : [{ key, value: mapOf(entries, layoutOf(key)) }],
  );
  const head = imports.length === 0 ? [] : [{ key: 'imports', value: listOf(imports, 'block') }];
  return mapOf([...head, ...written], 'spaced');
}

/** The sections of an entitlement file in the order in which files have them. */
export const SECTION_ORDER: readonly string[] = [
  'imports',
  'businessHours',
  'holidays',
  'milestoneTypes',
  'actions',
  'processes',
  'entitlements',
  'templates',
];
