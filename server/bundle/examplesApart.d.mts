// Types of the plugin beside it, for its test.
import type { Plugin } from 'esbuild';

export const examplesApart: Plugin;

/** @param code TypeScript of a rule, or of anything else: then it stays as it is */
export function dropExamples(code: string): string;
