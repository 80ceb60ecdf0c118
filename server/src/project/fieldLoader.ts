// Reads what projects say of fields. What cannot be read says nothing: it is no file of ours. Must not know findings.
import { NO_FIELDS, type FieldList } from '../core/model/fieldList.ts';
import { UnreadableError } from '../host/host.ts';
import { parentUri } from '../language/read/uri.ts';
import { joinFieldFiles, type PlacedFieldFile } from '../salesforce/fields/joinFieldFiles.ts';
import { readFieldFile } from '../salesforce/fields/readFieldFile.ts';
import { isSameList } from '../text/isSameList.ts';
import { fieldFileOf } from './fieldFileOf.ts';
import { projectAbove, type Finding as SalesforceHost, type SalesforceFolder } from './salesforceFolder.ts';

export interface FieldLoader {
  /**
   * What the files of a project say; the same object for as long as none says something else.
   * @param needed is told of every file that is read
   */
  listOf(folder: SalesforceFolder, needed: Set<string>): Promise<FieldList>;
  /** The project around a folder. */
  projectAround(folder: string | undefined): Promise<SalesforceFolder | undefined>;
  /** A file came, changed or went: what is known of texts stays, since it goes by the text. */
  forget(): void;
}

/**
 * @param textOf the text of a file; undefined for one that is not there
 * @param given is the list of every project; absent: what its files say
 */
export function createFieldLoader(
  host: SalesforceHost,
  textOf: (uri: string) => Promise<string | undefined> | string,
  given?: FieldList,
): FieldLoader {
  const files = new Map<string, { readonly text: string; readonly file: PlacedFieldFile }>();
  const lists = new Map<string, { readonly files: readonly PlacedFieldFile[]; readonly list: FieldList }>();
  const projects = new Map<string, Promise<SalesforceFolder | undefined>>();

  async function read(uri: string): Promise<readonly PlacedFieldFile[]> {
    const name = fieldFileOf(uri);
    const text = await Promise.resolve(textOf(uri)).catch((fault: unknown) => {
      if (!(fault instanceof UnreadableError)) throw fault;
      return undefined;
    });
    if (name === undefined || text === undefined) return [];
    const known = files.get(uri);
    if (known?.text === text) return [known.file];
    const file = { ...readFieldFile(name, text), uri };
    files.set(uri, { text, file });
    return [file];
  }

  function projectAround(folder: string | undefined): Promise<SalesforceFolder | undefined> {
    if (folder === undefined) return Promise.resolve(undefined);
    const known =
      projects.get(folder) ?? projectAbove(host, folder).then((found) => found ?? projectAround(parentUri(folder)));
    projects.set(folder, known);
    return known;
  }

  return {
    async listOf({ root, fieldFiles }, needed) {
      if (given !== undefined) return given;
      if (fieldFiles.length === 0) return NO_FIELDS;
      for (const uri of fieldFiles) needed.add(uri);
      const present = (await Promise.all(fieldFiles.map(read))).flat();
      const known = lists.get(root);
      if (known !== undefined && isSameList(known.files, present)) return known.list;
      const list = joinFieldFiles(present);
      lists.set(root, { files: present, list });
      return list;
    },
    projectAround,
    forget: () => projects.clear(),
  };
}
