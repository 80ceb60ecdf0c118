// Types of the plugin beside it, for its test.
import type { Plugin } from 'esbuild';

export const asModules: Plugin;

/** @param code JavaScript as `tsc` writes it, of either kind of module */
export function toModule(code: string): string;
