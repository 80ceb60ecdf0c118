import assert from 'node:assert/strict';
import { importDocument } from '../../server/src/salesforce/importDocument.ts';
import type { MetadataFile } from '../../server/src/salesforce/metadataFile.ts';
import { ACTION_TYPES } from '../../server/src/salesforce/read/readActions.ts';
import { surveyMetadata } from '../../server/src/salesforce/read/surveyMetadata.ts';
import { writeDocument } from '../../server/src/salesforce/write/writeDocument.ts';
import { toDraft, writeXml, type XmlDraft } from '../../server/src/salesforce/xml/writeXml.ts';
import { EVERYTHING, readMetadataFolder } from './readFixture.ts';

const NONE = { actions: new Map(), businessHours: new Map(), milestoneTypes: new Map() };

/** What a file holds that is ours, in normal form. */
function normalForm({ kind, xml: { root } }: MetadataFile): string {
  assert.ok(root !== undefined);
  const draft: XmlDraft = toDraft(root);
  if (kind !== 'Workflow') return writeXml(draft);
  const children = (draft.children ?? [])
    .filter(({ name }) => name in ACTION_TYPES)
    .map((child) => ({ ...child, first: 'fullName' }));
  return writeXml({ ...draft, children });
}

describe('the metadata of a project', () => {
  const files = readMetadataFolder(EVERYTHING);
  const survey = surveyMetadata(files);
  const document = importDocument(files, survey);
  const written = new Map(
    writeDocument(document, NONE).map(({ kind, fullName, root }) => [`${kind}/${fullName}`, writeXml(root)]),
  );

  for (const file of files.filter(({ kind }) => kind !== 'EntitlementSettings'))
    it(`comes out as it went in: ${file.path}`, () => {
      assert.equal(written.get(`${file.kind}/${file.fullName}`), normalForm(file));
    });
});
