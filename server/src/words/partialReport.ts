// What a report says of itself that does not hold all cases.

export const PARTIAL_REPORT =
  'Partial: the replay was interrupted. What follows is about the cases until then, and about no others.';
