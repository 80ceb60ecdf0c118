// A command as oclif, the framework of the Salesforce CLI, describes one: what of it the CLI reads for its help, its completion and its run.
// Knows nothing of what the commands do.

export interface PluginFlag {
  readonly type: 'boolean' | 'option';
  readonly summary: string;
  /** Of a boolean: whether `--no-flag` is there too. */
  readonly allowNo?: boolean;
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly options?: readonly string[];
  readonly helpValue?: string;
  readonly helpGroup?: string;
}

export interface PluginArgument {
  readonly description: string;
  readonly required: boolean;
  readonly multiple: boolean;
}

/** A class to oclif, of which it reads the static part alone. It adds `plugin`. */
export interface PluginCommand {
  /** Words with colons between them: `milestone:backtest:merge`. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** By the name as it is written, without dashes. */
  readonly flags: Readonly<Record<string, PluginFlag>>;
  readonly args: Readonly<Record<string, PluginArgument>>;
  /** False: any number of arguments. */
  readonly strict: boolean;
  readonly run: (argv: readonly string[]) => Promise<void>;
}
