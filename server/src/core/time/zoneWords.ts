// What people call time zones when they do not know the names of the database: abbreviations, old names, cities without a zone of their
// own. Every list leads to the zone of a place.

/** Abbreviations, as people use them; the runtime gives some of them another meaning, or none. */
const ABBREVIATIONS = {
  'America/New_York': 'EST EDT ET EST5EDT',
  'America/Chicago': 'CST CDT CT CST6CDT',
  'America/Denver': 'MST MDT MT MST7MDT Navajo',
  'America/Los_Angeles': 'PST PDT PT PST8PDT',
  'America/Anchorage': 'AKST AKDT',
  'Pacific/Honolulu': 'HST',
  'America/Halifax': 'AST ADT',
  'America/St_Johns': 'NST NDT',
  'America/Sao_Paulo': 'BRT BRST',
  'America/Argentina/Buenos_Aires': 'ART',
  'America/Santiago': 'CLT CLST',
  'America/Bogota': 'COT',
  'America/Lima': 'PET',
  'Europe/London': 'GMT BST GB GB-Eire',
  'Europe/Dublin': 'Eire',
  'Europe/Lisbon': 'WET WEST Portugal',
  'Europe/Berlin': 'CET CEST MET MEZ MESZ',
  'Europe/Athens': 'EET EEST',
  'Europe/Warsaw': 'Poland',
  'Europe/Moscow': 'MSK W-SU',
  'Europe/Istanbul': 'TRT Turkey',
  'Africa/Johannesburg': 'SAST',
  'Africa/Lagos': 'WAT',
  'Africa/Nairobi': 'EAT',
  'Africa/Harare': 'CAT',
  'Africa/Cairo': 'Egypt',
  'Africa/Tripoli': 'Libya',
  'Asia/Jerusalem': 'IDT Israel',
  'Asia/Dubai': 'GST',
  'Asia/Tehran': 'IRST Iran',
  'Asia/Karachi': 'PKT',
  'Asia/Kolkata': 'IST',
  'Asia/Kathmandu': 'NPT',
  'Asia/Dhaka': 'BDT',
  'Asia/Bangkok': 'ICT',
  'Asia/Jakarta': 'WIB',
  'Asia/Singapore': 'SGT Singapore',
  'Asia/Manila': 'PHT',
  'Asia/Hong_Kong': 'HKT Hongkong',
  'Asia/Shanghai': 'PRC CTT',
  'Asia/Taipei': 'ROC',
  'Asia/Tokyo': 'JST Japan',
  'Asia/Seoul': 'KST ROK',
  'Australia/Sydney': 'AEST AEDT AET',
  'Australia/Adelaide': 'ACST ACDT',
  'Australia/Perth': 'AWST',
  'Pacific/Auckland': 'NZST NZDT NZ',
  'Pacific/Chatham': 'NZ-CHAT',
  'America/Havana': 'Cuba',
  'America/Jamaica': 'Jamaica',
  'Atlantic/Reykjavik': 'Iceland',
  'Pacific/Kwajalein': 'Kwajalein',
  'Etc/UTC': 'UTC Z Zulu UCT Universal',
} as const;

/** Names that the database keeps for old files, by the zone that they mean today. */
const OLD_NAMES = {
  'America/New_York': 'US/Eastern',
  'America/Chicago': 'US/Central',
  'America/Denver': 'US/Mountain',
  'America/Los_Angeles': 'US/Pacific',
  'America/Anchorage': 'US/Alaska',
  'America/Adak': 'US/Aleutian',
  'America/Phoenix': 'US/Arizona',
  'America/Detroit': 'US/Michigan',
  'America/Indiana/Indianapolis': 'US/East-Indiana',
  'America/Indiana/Knox': 'US/Indiana-Starke',
  'Pacific/Honolulu': 'US/Hawaii',
  'Pacific/Pago_Pago': 'US/Samoa',
  'America/Halifax': 'Canada/Atlantic',
  'America/Winnipeg': 'Canada/Central',
  'America/Toronto': 'Canada/Eastern',
  'America/Edmonton': 'Canada/Mountain',
  'America/St_Johns': 'Canada/Newfoundland',
  'America/Vancouver': 'Canada/Pacific',
  'America/Regina': 'Canada/Saskatchewan',
  'America/Whitehorse': 'Canada/Yukon',
  'America/Mexico_City': 'Mexico/General',
  'America/Tijuana': 'Mexico/BajaNorte',
  'America/Mazatlan': 'Mexico/BajaSur',
  'America/Sao_Paulo': 'Brazil/East',
  'America/Manaus': 'Brazil/West',
  'America/Rio_Branco': 'Brazil/Acre',
  'America/Noronha': 'Brazil/DeNoronha',
  'America/Santiago': 'Chile/Continental',
  'Pacific/Easter': 'Chile/EasterIsland',
} as const;

/** What stands before "Time" or "Standard Time" in the lists of Salesforce and Windows. */
const TIME_NAMES = {
  'America/New_York': 'Eastern',
  'America/Chicago': 'Central',
  'America/Denver': 'Mountain',
  'America/Los_Angeles': 'Pacific',
  'America/Anchorage': 'Alaska|Alaskan',
  'Pacific/Honolulu': 'Hawaii|Hawaiian|Hawaii-Aleutian',
  'America/Halifax': 'Atlantic',
  'America/St_Johns': 'Newfoundland',
  'Europe/London': 'Greenwich Mean|Greenwich|British',
  'Etc/UTC': 'Coordinated Universal|GMT',
  'Europe/Lisbon': 'Western European',
  'Europe/Berlin': 'Central European|Central Europe|W. Europe',
  'Europe/Paris': 'Romance',
  'Europe/Athens': 'Eastern European|E. Europe|GTB',
  'Asia/Kolkata': 'Indian',
  'Asia/Dubai': 'Gulf|Arabian',
  'Asia/Tokyo': 'Tokyo|Japanese',
  'Australia/Sydney': 'Australian Eastern|AUS Eastern',
  'Australia/Adelaide': 'Australian Central',
  'Australia/Perth': 'Australian Western|W. Australia',
} as const;

/** Large cities whose clocks are named after another one. */
const CITIES = {
  'America/New_York': 'Boston|Washington|Philadelphia|Atlanta|Miami|Charlotte|Pittsburgh|Orlando|Baltimore',
  'America/Chicago': 'Dallas|Houston|Austin|San Antonio|Minneapolis|St. Louis|Nashville|New Orleans|Milwaukee',
  'America/Denver': 'Salt Lake City|Albuquerque',
  'America/Los_Angeles': 'San Francisco|Seattle|San Diego|Portland|Las Vegas|San Jose|Sacramento|Silicon Valley',
  'America/Toronto': 'Montreal|Ottawa|Quebec',
  'America/Edmonton': 'Calgary',
  'America/Sao_Paulo': 'Rio de Janeiro|Brasilia|Porto Alegre|Curitiba',
  'America/Mexico_City': 'Guadalajara|Puebla',
  'Europe/London': 'Manchester|Edinburgh|Birmingham|Glasgow|Cardiff|Leeds',
  'Europe/Berlin': 'Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dusseldorf|Leipzig',
  'Europe/Paris': 'Lyon|Marseille|Toulouse|Lille',
  'Europe/Rome': 'Milan|Naples|Turin|Florence',
  'Europe/Madrid': 'Barcelona|Valencia|Seville',
  'Europe/Amsterdam': 'Rotterdam|The Hague|Utrecht|Eindhoven',
  'Europe/Zurich': 'Geneva|Basel|Bern',
  'Europe/Warsaw': 'Krakow|Cracow|Wroclaw|Gdansk|Poznan|Lodz|Katowice',
  'Europe/Lisbon': 'Porto',
  'Europe/Istanbul': 'Ankara|Izmir',
  'Europe/Moscow': 'Saint Petersburg|St. Petersburg',
  'Europe/Kyiv': 'Kiev|Lviv|Kharkiv|Odesa',
  'Asia/Kolkata':
    'Mumbai|Bombay|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Calcutta|Noida|Gurgaon|Jaipur',
  'Asia/Shanghai': 'Beijing|Shenzhen|Guangzhou|Chongqing',
  'Asia/Tokyo': 'Osaka|Kyoto|Yokohama|Nagoya',
  'Asia/Ho_Chi_Minh': 'Hanoi|Saigon',
  'Asia/Karachi': 'Lahore|Islamabad',
  'Asia/Dubai': 'Abu Dhabi',
  'Asia/Jerusalem': 'Tel Aviv|Haifa',
  'Asia/Manila': 'Cebu',
  'Africa/Johannesburg': 'Cape Town|Pretoria|Durban',
  'Australia/Sydney': 'Canberra',
  'Pacific/Auckland': 'Wellington|Christchurch',
} as const;

/** The zone where most people of an offset live that is counted without summer time; minutes ahead of UTC. */
const OFFSETS: readonly (readonly [number, string])[] = [
  [-600, 'Pacific/Honolulu'],
  [-540, 'America/Anchorage'],
  [-480, 'America/Los_Angeles'],
  [-420, 'America/Denver'],
  [-360, 'America/Chicago'],
  [-300, 'America/New_York'],
  [-240, 'America/Halifax'],
  [-210, 'America/St_Johns'],
  [-180, 'America/Sao_Paulo'],
  [-60, 'Atlantic/Azores'],
  [0, 'Europe/London'],
  [60, 'Europe/Berlin'],
  [120, 'Europe/Athens'],
  [180, 'Europe/Moscow'],
  [210, 'Asia/Tehran'],
  [240, 'Asia/Dubai'],
  [270, 'Asia/Kabul'],
  [300, 'Asia/Karachi'],
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [360, 'Asia/Dhaka'],
  [390, 'Asia/Yangon'],
  [420, 'Asia/Bangkok'],
  [480, 'Asia/Singapore'],
  [540, 'Asia/Tokyo'],
  [570, 'Australia/Adelaide'],
  [600, 'Australia/Sydney'],
  [660, 'Pacific/Noumea'],
  [720, 'Pacific/Auckland'],
  [780, 'Pacific/Apia'],
];

function byWord(table: Readonly<Record<string, string>>, separator: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([zone, words]) =>
      words.split(separator).map((word): [string, string] => [word.toLowerCase(), zone]),
    ),
  );
}

function wordsOf(table: Readonly<Record<string, string>>, separator: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([zone, words]) => [zone, words.split(separator)]));
}

/** By abbreviation or old name in small letters: `est`, `us/eastern`, `japan`. */
export const ZONE_OF_SHORT_NAME: ReadonlyMap<string, string> = new Map([
  ...byWord(ABBREVIATIONS, ' '),
  ...byWord(OLD_NAMES, ' '),
]);

/** By what stands before "Time", in small letters: `eastern`, `central european`. */
export const ZONE_OF_TIME_NAME: ReadonlyMap<string, string> = byWord(TIME_NAMES, '|');

/** By city, in small letters: `san francisco`. */
export const ZONE_OF_CITY: ReadonlyMap<string, string> = byWord(CITIES, '|');

/** By standard offset in minutes ahead of UTC. */
export const ZONE_OF_OFFSET: ReadonlyMap<number, string> = new Map(OFFSETS);

/** What else a zone is called, for people to find it by. */
export const ABBREVIATIONS_OF: ReadonlyMap<string, readonly string[]> = wordsOf(ABBREVIATIONS, ' ');
export const TIME_NAMES_OF: ReadonlyMap<string, readonly string[]> = wordsOf(TIME_NAMES, '|');
export const CITIES_OF: ReadonlyMap<string, readonly string[]> = wordsOf(CITIES, '|');
