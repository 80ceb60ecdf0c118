// Standard Salesforce fields that criteria of entitlement processes are usually about, with the values that a new org has.

export const STANDARD_FIELDS: Readonly<Record<'Case' | 'WorkOrder' | 'Account', readonly string[]>> = {
  Case: [
    'Priority',
    'Status',
    'Type',
    'Origin',
    'Reason',
    'Subject',
    'OwnerId',
    'IsClosed',
    'IsEscalated',
    'IsStopped',
    'CreatedDate',
    'ClosedDate',
    'SlaStartDate',
    'SlaExitDate',
    'RecordTypeId',
    'AccountId',
    'ContactId',
    'ParentId',
  ],
  WorkOrder: [
    'Priority',
    'Status',
    'Subject',
    'OwnerId',
    'IsClosed',
    'IsStopped',
    'CreatedDate',
    'StartDate',
    'EndDate',
    'SlaStartDate',
    'SlaExitDate',
    'WorkTypeId',
    'RecordTypeId',
    'AccountId',
    'CaseId',
    'AssetId',
  ],
  Account: ['Account.Name', 'Account.Type', 'Account.Industry', 'Account.Rating', 'Account.OwnerId'],
};

const FLAGS: readonly string[] = ['true', 'false'];

/** By the full name of the field. */
export const STANDARD_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Case.Priority', ['High', 'Medium', 'Low']],
  ['Case.Status', ['New', 'Working', 'Escalated', 'On Hold', 'Closed']],
  ['Case.Origin', ['Phone', 'Email', 'Web']],
  ['Case.IsClosed', FLAGS],
  ['Case.IsEscalated', FLAGS],
  ['Case.IsStopped', FLAGS],
  ['WorkOrder.Priority', ['Low', 'Medium', 'High', 'Critical']],
  ['WorkOrder.Status', ['New', 'In Progress', 'On Hold', 'Completed', 'Cannot Complete', 'Closed', 'Canceled']],
  ['WorkOrder.IsClosed', FLAGS],
  ['WorkOrder.IsStopped', FLAGS],
]);

/** Objects that processes run on: nobody reaches their fields from another one. */
const MAIN_OBJECTS: ReadonlySet<string> = new Set([
  'Case',
  'ChangeRequest',
  'Incident',
  'Problem',
  'ServiceAppointment',
  'WorkOrder',
  'WorkOrderLineItem',
]);

/** Whether a field belongs to an object that processes run on, and to none of these. @param field by its full name */
export function isOfOtherObject(field: string, objects: ReadonlySet<string>): boolean {
  const object = field.slice(0, Math.max(field.indexOf('.'), 0));
  return MAIN_OBJECTS.has(object) && !objects.has(object);
}
