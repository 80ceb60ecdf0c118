// How each command can print. The first is what it does unless told.

export const VALIDATE_FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type ValidateFormat = (typeof VALIDATE_FORMATS)[number];

export const DUE_FORMATS = ['pretty', 'json', 'csv'] as const;
export type DueFormat = (typeof DUE_FORMATS)[number];

export const SIMULATE_FORMATS = ['text', 'json', 'svg', 'html'] as const;
export type SimulateFormat = (typeof SIMULATE_FORMATS)[number];

export const TEST_FORMATS = ['pretty', 'json', 'junit', 'tap'] as const;
export type TestFormat = (typeof TEST_FORMATS)[number];

export const DIFF_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export const RULES_FORMATS = ['pretty', 'json'] as const;
export type RulesFormat = (typeof RULES_FORMATS)[number];

export const EXPLAIN_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];
