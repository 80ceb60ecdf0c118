// Types of the generated validators; the file beside it is made by generate.mjs.

export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** Of the way to the keyword, the steps through `anyOf`, `allOf` and `dependentSchemas`: `#/dependentSchemas/day/`. Often empty. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** The key that is meant, or the limit. */
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (value: unknown): boolean;
  /** Of the last call. */
  readonly errors?: readonly ValidationError[];
}

export const entitlement: Validator;
export const scenario: Validator;
export const config: Validator;
