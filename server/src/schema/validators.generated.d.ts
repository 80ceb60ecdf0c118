// Types of the generated validators; the file beside it is made by generate.mjs.

export interface ValidationError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** JSON pointer into the schema that holds the keyword. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

export interface Validator {
  (value: unknown): boolean;
  /** Of the last call. */
  readonly errors?: readonly ValidationError[] | null;
}

export const entitlement: Validator;
export const scenario: Validator;
export const config: Validator;
