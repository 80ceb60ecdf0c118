// The hover of an id, where it is defined or used: what it stands for, and who uses it.
import type { Action, Definitions, Holiday, ProcessMilestone } from '../../core/model/model.ts';
import type { Definition } from '../../language/read/definition.ts';
import type { Snapshot } from '../../project/snapshot.ts';
import { summarizeAction } from '../../words/summarizeAction.ts';
import { KIND_NAMES } from '../../words/kindNames.ts';
import { fileName } from '../../language/read/uri.ts';
import { formatDuration } from '../../core/time/duration.ts';
import { targetMinutes } from '../../core/simulate/due.ts';
import type { Span } from '../../text/tree.ts';
import { idAt } from '../idAt.ts';
import type { RequestContext } from '../requestContext.ts';
import { describeCalendar } from './describeCalendar.ts';
import { describeUses } from './describeUses.ts';
import { code, paragraphs, plain, plainParagraphs } from './markdown.ts';

export interface IdHover {
  readonly text: string;
  readonly span: Span;
}

/** The hover of the id under the cursor; undefined when there is none, or it names nothing. */
export function describeDefinition(context: RequestContext): IdHover | undefined {
  const { snapshot, file } = context;
  const found = idAt(context);
  if (found === undefined) return undefined;
  const { definition, node } = found;
  const elsewhere = definition.uri === file.uri ? '' : `Defined in ${plain(fileName(definition.uri))}.`;
  return {
    text: paragraphs(describeMeaning(context, definition), elsewhere, describeUses(snapshot, definition)),
    span: node.span,
  };
}

/** What a definition stands for, in Markdown. */
export function describeMeaning(context: RequestContext, definition: Definition): string {
  const { kind, id } = definition;
  const definitions = context.snapshot.definitions(definition.uri);
  const heading = (name: string | undefined, description: string | undefined): string =>
    paragraphs(`**${plain(name ?? id)}** – ${KIND_NAMES[kind]} ${code(id)}`, plainParagraphs(description ?? ''));
  switch (kind) {
    case 'businessHours':
      return describeCalendar(context, definitions.businessHours.get(id)) ?? heading(undefined, undefined);
    case 'holidays': {
      const holidays = definitions.holidays.get(id)?.holidays ?? [];
      return `${heading(undefined, undefined)}\n\n${holidays.map(describeHoliday).join('\n')}`;
    }
    case 'milestoneTypes': {
      const type = definitions.milestoneTypes.get(id);
      const recurrence = type === undefined || type.recurrence === 'none' ? '' : `\n\nRecurs: ${type.recurrence}`;
      return heading(type?.name, type?.description) + recurrence;
    }
    case 'actions': {
      const action = definitions.actions.get(id);
      return paragraphs(
        heading(action?.label ?? action?.name, action?.description),
        action === undefined ? '' : plain(describeAction(action)),
      );
    }
    case 'processes':
      return describeProcess(definitions, id, heading);
    case 'entitlements': {
      const entitlement = definitions.entitlements.find((candidate) => candidate.id === id);
      return `${heading(entitlement?.name, undefined)}\n\nGets the process ${code(entitlement?.process ?? '?')}`;
    }
    case 'templates': {
      const template = definitions.templates.get(id);
      const process = template?.process;
      return paragraphs(
        heading(template?.name, undefined),
        process === undefined ? '' : `Its entitlements get the process ${code(process)}`,
      );
    }
    case 'scenarios':
      return heading(undefined, scenarioDescription(context.snapshot, definition));
  }
}

function describeProcess(
  definitions: Definitions,
  id: string,
  heading: (name: string | undefined, description: string | undefined) => string,
): string {
  const process = definitions.processes.get(id);
  if (process === undefined) return heading(undefined, undefined);
  const rows = process.milestones.map((entry) => {
    const name = definitions.milestoneTypes.get(entry.milestone)?.name ?? entry.milestone;
    return `| ${plain(name)} | ${formatTarget(entry)} | ${entry.when === undefined ? 'on entry' : 'when its criteria hold'} |`;
  });
  const state = process.active ? '' : ' (not active)';
  return paragraphs(
    heading(`${process.name}${state}`, process.description),
    rows.length === 0 ? '' : `| milestone | target | starts |\n|---|---|---|\n${rows.join('\n')}`,
  );
}

function formatTarget(entry: ProcessMilestone): string {
  const minutes = targetMinutes(entry);
  return minutes === undefined ? 'from Apex' : formatDuration(minutes);
}

function scenarioDescription(snapshot: Snapshot, { uri, id }: Definition): string | undefined {
  return snapshot.scenarios(uri).find((scenario) => scenario.id === id)?.description;
}

function describeAction(action: Action): string {
  const summary = capitalize(summarizeAction(action));
  return action.effect.kind === 'emailAlert' ? `${summary}, from the template ${action.effect.template}` : summary;
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describeHoliday({ name, description }: Holiday): string {
  return description === undefined ? `- ${plain(name)}` : `- ${plain(name)}: ${plain(description)}`;
}
