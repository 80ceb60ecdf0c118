// API names as Salesforce derives them from words. Must not know which parts have one.

/** The Salesforce API name of an action whose file gives none: `warn-owner` → `Warn_Owner`. */
export function deriveApiName(id: string): string {
  return id.replace(/(^|-)([a-z0-9])/g, (_, dash: string, letter: string) => (dash ? '_' : '') + letter.toUpperCase());
}
