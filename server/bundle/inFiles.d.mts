// Types of the plugin beside it, for its test.
import type { Plugin } from 'esbuild';

/** What a file holds: all that some modules import at once, and nothing that a file before it in the list has. */
export interface FilePlan {
  readonly file: string;
  /** The modules. */
  readonly from?: readonly string[];
  /** Pairs of modules: what both import. */
  readonly both?: readonly (readonly [string, string])[];
  /** Modules with what no other entry imports. */
  readonly alone?: readonly string[];
  /** All that is left. */
  readonly others?: true;
  /** The module that Node runs when it runs the file. */
  readonly node?: string;
  /** The module that a worker of a browser runs. */
  readonly browser?: string;
}

export function inFiles(plans: readonly FilePlan[]): Plugin;
