// Which files say something of fields, by their uris.
import { fieldFileNameOf, type FieldFileName } from '../salesforce/fields/fieldFileName.ts';
import { decodePath } from './createForceignore.ts';

/** What a file says something of; undefined for any other file. */
export function fieldFileOf(uri: string): FieldFileName | undefined {
  return fieldFileNameOf(decodePath(uri));
}
