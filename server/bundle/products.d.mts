// Types of the lists beside it, for their tests.

export const BUNDLES: Readonly<Record<'npm' | 'extension', readonly string[]>>;
export const EXTENSION_FILES: readonly string[];
export const NOTICES: Readonly<Record<'npm' | 'extension', string>>;
