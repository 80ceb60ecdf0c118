// What one file says, as data: each part in file order, before imports are merged in.
import type {
  Action,
  BusinessHours,
  Entitlement,
  EntitlementTemplate,
  HolidaySet,
  MilestoneType,
  Process,
} from '../../core/model/model.ts';

export interface FileModel {
  readonly businessHours: readonly BusinessHours[];
  readonly holidays: readonly HolidaySet[];
  readonly milestoneTypes: readonly MilestoneType[];
  readonly actions: readonly Action[];
  readonly processes: readonly Process[];
  readonly entitlements: readonly Entitlement[];
  readonly templates: readonly EntitlementTemplate[];
}
