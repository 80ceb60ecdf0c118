// A readonly thing while it is being made.

/** The same with fields that can be set: for whoever builds it, before anybody else sees it. */
export type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };
