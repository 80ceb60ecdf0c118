// One file: tree → what it says, as data; and what several files say together.
import type { Definitions } from '../../core/model/model.ts';
import type { Tree } from '../../text/tree.ts';
import { buildActions, buildMilestoneTypes } from './buildActions.ts';
import { buildBusinessHours, buildHolidaySets } from './buildCalendars.ts';
import { buildEntitlements, buildProcesses, buildTemplates } from './buildProcesses.ts';
import type { FileCaches } from './fileCaches.ts';
import { rootCursor } from './cursor.ts';
import type { FileModel } from './fileModel.ts';

const NOTHING: FileModel = {
  businessHours: [],
  holidays: [],
  milestoneTypes: [],
  actions: [],
  processes: [],
  entitlements: [],
  templates: [],
};

/** Reads an entitlement file; any other text gives an empty model. @param memory of the file's entries, which keep their parts */
export function buildFile(uri: string, tree: Tree, memory: FileCaches): FileModel {
  const root = rootCursor(uri, tree);
  if (root === undefined) return NOTHING;
  return {
    businessHours: buildBusinessHours(root, memory.businessHours),
    holidays: buildHolidaySets(root, memory.holidays),
    milestoneTypes: buildMilestoneTypes(root, memory.milestoneTypes),
    actions: buildActions(root, memory.actions),
    processes: buildProcesses(root, memory.processes),
    entitlements: buildEntitlements(root, memory.entitlements),
    templates: buildTemplates(root, memory.templates),
  };
}

/** Everything visible in an import closure. Where an id is defined twice the earlier file wins; the rules report it. */
export function mergeModels(models: readonly FileModel[]): Definitions {
  return {
    businessHours: byId(models.flatMap((model) => model.businessHours)),
    holidays: byId(models.flatMap((model) => model.holidays)),
    milestoneTypes: byId(models.flatMap((model) => model.milestoneTypes)),
    actions: byId(models.flatMap((model) => model.actions)),
    processes: byId(models.flatMap((model) => model.processes)),
    entitlements: models.flatMap((model) => model.entitlements),
    templates: byId(models.flatMap((model) => model.templates)),
  };
}

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const result = new Map<string, Part>();
  for (const part of parts) if (!result.has(part.id)) result.set(part.id, part);
  return result;
}
