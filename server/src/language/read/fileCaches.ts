// What was derived from an entry of a section – a process, a calendar – and holds for as long as nobody edits its text. Must not
// know what is derived.
import type {
  Action,
  BusinessHours,
  Entitlement,
  EntitlementTemplate,
  HolidaySet,
  MilestoneType,
  Process,
} from '../../core/model/model.ts';
import { createRecall, type Recall } from '../../text/nodeCache.ts';
import type { Path } from '../../text/tree.ts';
import type { KnownFieldMemory } from './knownField.ts';
import type { DefinitionKind } from './definition.ts';

/** A place in a file that names an id. */
export interface NamedId {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly path: Path;
}

/** What is kept of the entries of one file. Where nodes are anchored nothing may be: there one entry can say what stands in another. */
export interface FileMemory {
  readonly businessHours: Recall<readonly BusinessHours[]>;
  readonly holidays: Recall<readonly HolidaySet[]>;
  readonly milestoneTypes: Recall<readonly MilestoneType[]>;
  readonly actions: Recall<readonly Action[]>;
  readonly processes: Recall<readonly Process[]>;
  readonly entitlements: Recall<readonly Entitlement[]>;
  readonly templates: Recall<readonly EntitlementTemplate[]>;
  readonly namedIds: Recall<readonly NamedId[]>;
  readonly fields: KnownFieldMemory;
  /** Whether the schema has nothing to say. */
  readonly isValid: Recall<boolean>;
}

/** A memory that has nothing in it yet. */
export function createFileMemory(): FileMemory {
  return {
    businessHours: createRecall(),
    holidays: createRecall(),
    milestoneTypes: createRecall(),
    actions: createRecall(),
    processes: createRecall(),
    entitlements: createRecall(),
    templates: createRecall(),
    namedIds: createRecall(),
    fields: createRecall(),
    isValid: createRecall(),
  };
}
