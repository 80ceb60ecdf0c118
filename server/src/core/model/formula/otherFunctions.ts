// The functions of Salesforce formulas about blanks, places on the globe, and JSON. Must not know records.
import { toDecimal, toNumber } from './decimal.ts';
import {
  error,
  unknown,
  type Computed,
  type FormulaCompute,
  type FormulaLocation,
  type FormulaValue,
} from './formulaNode.ts';
import { order } from './formulaOperators.ts';
import { isBlank, readNumber, readText } from './formulaValues.ts';
import { limitText } from './limitText.ts';

/** The earth's diameter by unit, as Salesforce's formula engine measures. */
const DIAMETERS: ReadonlyMap<string, number> = new Map([
  ['mi', 7917.522],
  ['km', 12742.018],
]);

const NO_PLACE = error({ code: 'noSuchPlace' });

function geolocation([latitude = null, longitude = null]: readonly FormulaValue[]): Computed {
  if (isBlank(latitude) && isBlank(longitude)) return null;
  if (isBlank(latitude) || isBlank(longitude)) return NO_PLACE;
  const [first, second] = [readNumber(latitude), readNumber(longitude)];
  if (first === undefined || second === undefined) return unknown({ code: 'placeOfNoNumber' });
  const place: FormulaLocation = { kind: 'location', latitude: toNumber(first), longitude: toNumber(second) };
  return Math.abs(place.latitude) > 90 || Math.abs(place.longitude) > 180 ? NO_PLACE : place;
}

function isPlace(value: FormulaValue): value is FormulaLocation {
  return typeof value === 'object' && value !== null && value.kind === 'location';
}

/** Through the length of the straight line between the two. */
function distance([from = null, to = null, unit = null]: readonly FormulaValue[]): Computed {
  if (isBlank(from) || isBlank(to)) return null;
  if (!isPlace(from) || !isPlace(to)) return unknown({ code: 'distanceOfNoPlaces' });
  const diameter = DIAMETERS.get(readText(unit) ?? '');
  if (diameter === undefined) return error({ code: 'distanceUnit' });
  const [a, b] = [toVector(from), toVector(to)];
  const chord = Math.hypot(...a.map((part, index) => part - (b[index] ?? 0)));
  return toDecimal(diameter * Math.asin(Math.min(1, chord / 2))) ?? NO_PLACE;
}

function toVector({ latitude, longitude }: FormulaLocation): readonly number[] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.sin(lambda) * Math.cos(phi), Math.cos(lambda) * Math.cos(phi), Math.sin(phi)];
}

/** The value in the JSON text at the steps; numbers and truths as text, objects and lists as JSON. */
function jsonAt(json: FormulaValue, steps: readonly (string | number)[] | undefined): Computed {
  const text = readText(json);
  if (text === undefined) return unknown({ code: 'jsonOfNoText' });
  if (text === '') return null;
  if (steps === undefined) return error({ code: 'noSuchPath' });
  let value = parseJson(text);
  if (value === undefined) return error({ code: 'noJson' });
  for (const step of steps) value = typeof value === 'object' && value !== null ? ownValue(value, step) : undefined;
  if (value === undefined || value === null) return null;
  const found = typeof value === 'string' ? value : JSON.stringify(value);
  return limitText(found.length) ?? (found || null);
}

function ownValue(value: object, step: string | number): unknown {
  const found: unknown = Object.getOwnPropertyDescriptor(value, step)?.value;
  return found;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const STEP = /\.([A-Za-z_$][\w$-]*)|\[(\d{1,9})\]|\['([^']*)'\]|\["([^"]*)"\]/y;

/** `$.readings[0]['at noon']` → `readings`, 0, `at noon`; undefined for any other text. */
function readPath(path: string): readonly (string | number)[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps: (string | number)[] = [];
  STEP.lastIndex = 1;
  for (let at = 1; at < path.length; at = STEP.lastIndex) {
    const match = STEP.exec(path);
    if (match === null) return undefined;
    const [, name, index, quoted, doubly] = match;
    steps.push(index === undefined ? (name ?? quoted ?? doubly ?? '') : Number(index));
  }
  return steps;
}

/** True when the value equals one of the others; blank equals nothing. */
function isIn([value = null, ...others]: readonly FormulaValue[]): Computed {
  return !isBlank(value) && others.some((other) => !isBlank(other) && order(value, other) === 0);
}

function replaceBlank([value = null, other = null]: readonly FormulaValue[]): Computed {
  return isBlank(value) ? other : value;
}

export const OTHER_FUNCTIONS: ReadonlyMap<string, FormulaCompute> = new Map<string, FormulaCompute>([
  ['ISBLANK', ([operand = null]) => isBlank(operand)],
  ['BLANKVALUE', replaceBlank],
  ['IN', isIn],
  ['GEOLOCATION', geolocation],
  ['DISTANCE', distance],
  ['JSONVALUE', ([json = null, key = null]) => jsonAt(json, isBlank(key) ? undefined : [readText(key) ?? ''])],
  ['JSONPATHVALUE', ([json = null, path = null]) => jsonAt(json, readPath(readText(path) ?? ''))],
]);
