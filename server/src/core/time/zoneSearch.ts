// Finds time zones by what people know: a city, a country, an abbreviation, Salesforce's label, an offset. One search for the wizard, for
// completion and for fixes. Must not know how it is shown.
import { countryNames } from './countryNames.ts';
import { COUNTRY_ZONES } from './zoneCountries.ts';
import { commonZones } from './zoneNames.ts';
import {
  ABBREVIATIONS_OF,
  CITIES_OF,
  TIME_NAMES_OF,
  ZONE_OF_CITY,
  ZONE_OF_OFFSET,
  ZONE_OF_SHORT_NAME,
  ZONE_OF_TIME_NAME,
} from './zoneWords.ts';

/** `(GMT-05:00) Eastern Standard Time (America/New_York)`: the name is what Salesforce puts last. */
const LABEL = /^\(?(?:GMT|UTC)[^)]{0,10}\)[^()]{0,80}\(([A-Za-z0-9_+/-]{3,40})\)$/;
const OFFSET = /^(?:GMT|UTC)?\s?([+\-−])\s?(\d{1,2})(?::?([0-5]\d))?$/i;
const TIME = /^(.{1,40}?)(?: standard| daylight| summer)? time$/;

/** Longer texts are no names. */
const MAX_LENGTH = 120;

/**
 * The zones that a text may mean, the best first, each once; none where nothing fits. Exact names of any kind come before
 * beginnings of words, and those before parts of words.
 */
export function searchZones(text: string): readonly string[] {
  const query = plain(text);
  if (query === '' || query.length > MAX_LENGTH) return [];
  const exact = exactZones(text.trim(), query);
  const zones = commonZones();
  const starts = popularFirst(zones.filter((zone) => namesOf(zone).some((name) => beginsAWord(name, query))));
  const parts = query.length < 3 ? [] : zones.filter((zone) => plain(zone).includes(query));
  return [...new Set([...exact, ...starts, ...parts])];
}

/**
 * The one zone that a text means as it stands: a name in other letters, a label of Salesforce, a city, an abbreviation, an offset,
 * or a country, of which the zone of most people. Undefined for any other text.
 */
export function meantZone(text: string): string | undefined {
  const query = plain(text);
  return query.length > MAX_LENGTH ? undefined : exactZones(text.trim(), query)[0];
}

/** The zone with the same letters, such as `America/New_York` for `america/new_york`. */
export function zoneOfLetters(id: string): string | undefined {
  const lower = id.toLowerCase();
  return commonZones().find((zone) => zone.toLowerCase() === lower);
}

/** How far a text that is only an offset is ahead of UTC, in minutes: `UTC-5`, `+05:30`. */
export function readZoneOffset(text: string): number | undefined {
  const match = OFFSET.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0'] = match;
  const ahead = Number(hours) * 60 + Number(minutes);
  return ahead > 14 * 60 ? undefined : sign === '+' ? ahead : 0 - ahead;
}

/** What a zone is called beside its name: city, time names, abbreviations, other cities, country. For a filter to find it by. */
export function namesOf(zone: string): readonly string[] {
  const known = names().get(zone);
  if (known !== undefined) return known;
  return [zone, cityOf(zone)];
}

/** Every zone worth offering, those where most people live first, then by name. */
export function zonesByFame(): readonly string[] {
  return popularFirst(commonZones());
}

/** `New York`, of `America/New_York`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function exactZones(text: string, query: string): readonly string[] {
  const label = LABEL.exec(text)?.[1];
  const id = zoneOfLetters(label ?? text) ?? zoneOfLetters(text.replaceAll(' ', '_'));
  if (id !== undefined) return [id];
  if (label !== undefined) return exactZones(label, plain(label));
  const offset = readZoneOffset(text);
  const ofOffset = offset === undefined ? undefined : ZONE_OF_OFFSET.get(offset);
  if (ofOffset !== undefined) return [ofOffset];
  const time = TIME.exec(query)?.[1] ?? query;
  const named =
    ZONE_OF_SHORT_NAME.get(query) ??
    ZONE_OF_SHORT_NAME.get(text.toLowerCase()) ??
    ZONE_OF_TIME_NAME.get(time) ??
    ZONE_OF_CITY.get(query) ??
    commonZones().find((zone) => plain(cityOf(zone)) === query);
  if (named !== undefined) return [named];
  for (const [code, zones] of COUNTRY_ZONES)
    if (query === code.toLowerCase() || countryNames(code).some((name) => plain(name) === query)) return zones;
  return [];
}

/** Small letters without accents; one blank between words. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_/]/g, ' ').replace(/\s+/g, ' ').trim();
}

function beginsAWord(name: string, query: string): boolean {
  const text = plain(name);
  return text.startsWith(query) || text.includes(` ${query}`);
}

/** The zones of our lists of names in their order, then the others in theirs. */
function popularFirst(zones: readonly string[]): readonly string[] {
  const offered = new Set(zones);
  const famous = [...ABBREVIATIONS_OF.keys(), ...CITIES_OF.keys()].filter((zone) => offered.has(zone));
  return [...new Set([...famous, ...zones])];
}

/** Made when first wanted: the names of countries take the runtime some milliseconds. */
let madeNames: ReadonlyMap<string, readonly string[]> | undefined;

function names(): ReadonlyMap<string, readonly string[]> {
  if (madeNames !== undefined) return madeNames;
  const countries = new Map<string, string[]>();
  for (const [code, zones] of COUNTRY_ZONES)
    for (const zone of zones) countries.set(zone, [...(countries.get(zone) ?? []), ...countryNames(code).slice(0, 4)]);
  madeNames = new Map(
    commonZones().map((zone) => [
      zone,
      [
        ...new Set([
          zone,
          cityOf(zone),
          ...(TIME_NAMES_OF.get(zone) ?? []).map((name) => `${name} Time`),
          ...(ABBREVIATIONS_OF.get(zone) ?? []),
          ...(CITIES_OF.get(zone) ?? []),
          ...(countries.get(zone) ?? []),
        ]),
      ],
    ]),
  );
  return madeNames;
}
