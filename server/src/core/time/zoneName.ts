// Whether the name of a zone is that of a place. The runtime accepts more: fixed offsets, abbreviations that mean something else than
// people think, names kept for old files, and any mixture of small and capital letters.
import { ZONE_OF_OFFSET, ZONE_OF_SHORT_NAME } from './zoneWords.ts';
import { commonZones } from './zoneNames.ts';
import { zoneOfLetters } from './zoneSearch.ts';

export type ZoneName =
  | { readonly kind: 'place' }
  /** The right name in other letters. */
  | { readonly kind: 'letters'; readonly zone: string }
  /** An abbreviation, an offset or an old name; `zone` is the place that is meant, where that can be told. */
  | { readonly kind: 'noPlace'; readonly zone: string | undefined };

/** UTC by its names: no place, and never anything else. */
const UNIVERSAL = ['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT', 'Etc/UCT', 'Etc/Universal', 'Etc/Zulu', 'Etc/Greenwich'];

const OFFSET = /^Etc\/GMT([+-])(\d{1,2})$/i;
const GROUP = /^(?:US|Canada|Brazil|Mexico|Chile|SystemV)\//i;

/** Judges a name that the runtime accepts. */
export function judgeZoneName(id: string): ZoneName {
  if (UNIVERSAL.includes(id) || commonZones().includes(id)) return { kind: 'place' };
  const written = UNIVERSAL.find((name) => name.toLowerCase() === id.toLowerCase()) ?? zoneOfLetters(id);
  if (written !== undefined) return { kind: 'letters', zone: written };
  const [, sign, hours = '0'] = OFFSET.exec(id) ?? [];
  // Etc/GMT+5 is five hours behind UTC.
  if (sign !== undefined)
    return { kind: 'noPlace', zone: ZONE_OF_OFFSET.get(Number(hours) * (sign === '+' ? -60 : 60)) };
  if (!id.includes('/') || GROUP.test(id)) return { kind: 'noPlace', zone: ZONE_OF_SHORT_NAME.get(id.toLowerCase()) };
  return { kind: 'place' };
}
