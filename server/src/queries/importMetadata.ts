// Metadata of a project → the entitlement files that say the same, and what is to be said of it. Must not know where files go.
import { fileName } from '../language/read/uri.ts';
import { toSectionsContent } from '../language/write/toSectionsContent.ts';
import { writeFile } from '../language/write/writeEntitlementFile.ts';
import type { SourceFile } from '../project/snapshot.ts';
import { importDocument, type NotUnderstood } from '../salesforce/importDocument.ts';
import { countKept, layOutDocument } from '../salesforce/layOutDocument.ts';
import { readMetadataFile, type MetadataFile } from '../salesforce/metadataFile.ts';
import { metadataNameOf } from '../salesforce/metadataName.ts';
import { surveyMetadata } from '../salesforce/read/surveyMetadata.ts';
import { describeImport } from '../words/describeImport.ts';

export interface ImportedFiles {
  /** With the paths from the folder that they go into, with `/`; none where there is nothing to import. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What was read, left out, and rides along. */
  readonly sentences: readonly string[];
  /** What is wrong in files that could be read, in the order of the files. */
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface ImportOptions {
  /** Also the versions of processes that are not the default one. */
  readonly allVersions: boolean;
  /** Full names of fields that are known to be checkboxes, in lower case. */
  readonly checkboxes: ReadonlySet<string>;
}

export function importMetadataFiles(
  metadata: readonly MetadataFile[],
  { allVersions, checkboxes }: ImportOptions,
): ImportedFiles {
  const survey = surveyMetadata(metadata, { checkboxes });
  const notUnderstood: NotUnderstood[] = [];
  const document = importDocument(metadata, survey, (told) => notUnderstood.push(told));
  const { files, leftOut } = layOutDocument(document, allVersions);
  const count = (section: keyof typeof document): number => Object.keys(document[section]).length;
  return {
    notUnderstood,
    files: files.map(({ name, title, sections }) => ({
      name,
      text: writeFile(toSectionsContent(sections), `${title}. Imported from Salesforce.`),
    })),
    sentences: describeImport({
      processes: count('processes'),
      milestoneTypes: count('milestoneTypes'),
      actions: count('actions'),
      businessHours: count('businessHours'),
      holidays: count('holidays'),
      templates: count('templates'),
      leftOut,
      absent: survey.absent.map(({ label }) => label),
      kept: countKept(document),
    }),
  };
}

/** Metadata files of a snapshot, to be imported or written into. */
export function metadataOf(files: readonly SourceFile[]): readonly (MetadataFile & { readonly uri: string })[] {
  return files.flatMap(({ uri, text }) => {
    const name = metadataNameOf(fileName(uri));
    return name === undefined ? [] : [{ ...readMetadataFile(name, text), uri }];
  });
}
