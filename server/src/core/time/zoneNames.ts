// Zone names to offer. Never to validate with: on Node 20 the runtime's list lacks names that it accepts (§1.10).

/** Names that people use and that a runtime's own list may lack. */
const ALIASES = [
  'Etc/UTC',
  'UTC',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Asia/Kathmandu',
  'Asia/Ho_Chi_Minh',
  'Asia/Yangon',
  'Europe/Kyiv',
  'Europe/Kiev',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Nuuk',
  'Atlantic/Faroe',
  'Pacific/Kanton',
];

let made: readonly string[] | undefined;

/**
 * Every zone name that is worth offering, sorted, each once: zones of places, and UTC. Asked for only when wanted: the runtime takes
 * 10 ms for its first answer.
 */
export function commonZones(): readonly string[] {
  made ??= [...new Set([...Intl.supportedValuesOf('timeZone').filter(isOfAPlace), ...ALIASES])].sort();
  return made;
}

/** Some runtimes list old names and fixed offsets too: `EST5EDT`, `Etc/GMT+5`, `US/Eastern`. */
function isOfAPlace(id: string): boolean {
  return /^(?!(?:Etc|US|Canada|Brazil|Mexico|Chile|SystemV)\/)[A-Z][A-Za-z]*\//.test(id);
}
