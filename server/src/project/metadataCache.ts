// Metadata files as files of our language, kept for as long as their text and what the project says about their names stay.
import type { FieldList } from '../core/model/fieldList.ts';
import { fileName } from '../language/read/uri.ts';
import { readMetadataFile, type MetadataFile } from '../salesforce/metadataFile.ts';
import { metadataNameOf } from '../salesforce/metadataName.ts';
import { surveyMetadata, type Survey, type SurveyMemory } from '../salesforce/read/surveyMetadata.ts';
import { isSameList } from '../text/isSameList.ts';
import type { PositionEncoding } from '../text/position.ts';
import { createAbsentSource, createMetadataSource } from './metadataSource.ts';
import type { SalesforceFolder } from './salesforceFolder.ts';
import type { SourceFile } from './snapshot.ts';

export interface MetadataCache {
  /** The file of a metadata uri, read anew only where its text is another one. */
  read(uri: string, text: string): MetadataFile;
  /** What the files of a folder say, and what they name that is not there. @param files that could be read */
  sources(
    folder: SalesforceFolder,
    files: ReadonlyMap<string, MetadataFile>,
    fields: Pick<FieldList, 'checkboxes'>,
  ): readonly SourceFile[];
  forget(uri: string): void;
}

interface Known {
  readonly files: readonly MetadataFile[];
  readonly checkboxes: FieldList['checkboxes'];
  readonly survey: Survey;
  readonly members: readonly SourceFile[];
}

export function createMetadataCache(encoding: PositionEncoding): MetadataCache {
  const texts = new Map<string, MetadataFile>();
  const folders = new Map<string, Known>();
  const names: SurveyMemory = new WeakMap();
  return {
    read(uri, text) {
      const known = texts.get(uri);
      if (known?.text === text) return known;
      const name = metadataNameOf(fileName(uri)) ?? { kind: 'EntitlementSettings', fullName: '' };
      const file = readMetadataFile(name, text);
      texts.set(uri, file);
      return file;
    },
    sources({ root, files: uris }, files, { checkboxes }) {
      const present = uris.flatMap((uri) => {
        const file = files.get(uri);
        return file === undefined ? [] : [{ uri, file }];
      });
      const list = present.map(({ file }) => file);
      const known = folders.get(root);
      if (known?.checkboxes === checkboxes && isSameList(known.files, list)) return known.members;
      const fresh = surveyMetadata(list, { memory: names, checkboxes });
      const isSameSurvey = known?.survey.fingerprint === fresh.fingerprint;
      const survey = isSameSurvey ? known.survey : fresh;
      const before = new Map(isSameSurvey ? known.files.map((file, index) => [file, known.members[index]]) : []);
      const sources = present.map(
        ({ uri, file }) => before.get(file) ?? createMetadataSource(uri, file, survey, encoding),
      );
      const members = [
        ...sources,
        isSameSurvey ? (known.members.at(-1) ?? createAbsentSource(root, survey)) : createAbsentSource(root, survey),
      ];
      folders.set(root, { files: list, checkboxes, survey, members });
      return members;
    },
    forget: (uri) => texts.delete(uri),
  };
}
