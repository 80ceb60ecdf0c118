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
import { createNodeCache, type NodeCache } from '../../text/nodeCache.ts';
import type { Path } from '../../text/tree.ts';
import type { KnownFieldCache } from './knownField.ts';
import type { DefinitionKind } from './definition.ts';

/** A place in a file that names an id. */
export interface NamedId {
  readonly kind: DefinitionKind;
  readonly id: string;
  readonly path: Path;
}

/** What is kept of the entries of one file. Where nodes are anchored nothing may be: there one entry can say what stands in another. */
export interface FileCaches {
  readonly businessHours: NodeCache<readonly BusinessHours[]>;
  readonly holidays: NodeCache<readonly HolidaySet[]>;
  readonly milestoneTypes: NodeCache<readonly MilestoneType[]>;
  readonly actions: NodeCache<readonly Action[]>;
  readonly processes: NodeCache<readonly Process[]>;
  readonly entitlements: NodeCache<readonly Entitlement[]>;
  readonly templates: NodeCache<readonly EntitlementTemplate[]>;
  readonly namedIds: NodeCache<readonly NamedId[]>;
  readonly fields: KnownFieldCache;
  /** Whether the schema has nothing to say. */
  readonly isValid: NodeCache<boolean>;
}

/** A memory that has nothing in it yet. */
export function createFileCaches(): FileCaches {
  return {
    businessHours: createNodeCache(),
    holidays: createNodeCache(),
    milestoneTypes: createNodeCache(),
    actions: createNodeCache(),
    processes: createNodeCache(),
    entitlements: createNodeCache(),
    templates: createNodeCache(),
    namedIds: createNodeCache(),
    fields: createNodeCache(),
    isValid: createNodeCache(),
  };
}
