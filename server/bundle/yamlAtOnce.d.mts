// Types of the plugin beside it, for its test.
import type { Plugin } from 'esbuild';

export const yamlAtOnce: Plugin;

/** @param code a module with a class whose generators call each other @throws Error where it uses them in another way */
export function withoutGenerators(code: string): string;
