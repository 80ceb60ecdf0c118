// What people call countries, by their ISO 3166 codes: the English name, and what they type instead of it.

const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BA: ['Bosnia'],
  BO: ['Bolivia'],
  CD: ['DR Congo', 'Democratic Republic of the Congo'],
  CH: ['Schweiz', 'Suisse'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  DE: ['Deutschland', 'FRG'],
  ES: ['España'],
  GB: ['UK', 'U.K.', 'England', 'Great Britain', 'Britain', 'Scotland', 'Wales', 'Northern Ireland'],
  HK: ['Hong Kong'],
  IE: ['Republic of Ireland', 'Eire'],
  KP: ['North Korea'],
  KR: ['South Korea', 'Korea', 'Republic of Korea'],
  LA: ['Laos'],
  MK: ['Macedonia'],
  MM: ['Burma', 'Myanmar'],
  MO: ['Macau', 'Macao'],
  NL: ['Holland', 'The Netherlands'],
  PS: ['Palestine'],
  RU: ['Russian Federation'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.', 'U.S.A.', 'America', 'United States of America', 'The States'],
  VA: ['Vatican'],
  VN: ['Viet Nam'],
  ZA: ['RSA'],
};

let english: Intl.DisplayNames | undefined;

/** The names of a country: the English one first, then others that people type. Empty for no country. */
export function countryNames(code: string): readonly string[] {
  english ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const name = english.of(code);
  return [...(name === undefined ? [] : [name]), ...(OTHER_NAMES[code] ?? [])];
}
