import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildFile } from '../../../server/src/language/read/buildFile.ts';
import { createFileCaches } from '../../../server/src/language/read/fileCaches.ts';
import type { FileModel } from '../../../server/src/language/read/fileModel.ts';
import { writeEntitlementFile } from '../../../server/src/language/write/writeEntitlementFile.ts';
import { format } from '../../../server/src/text/format.ts';
import { parse } from '../../../server/src/text/parse.ts';
import { pathsOf } from '../../support/sampleFiles.ts';
import { anyModel } from '../../support/modelArbitrary.ts';
import { fuzz } from '../../support/depth.ts';
import { withoutOrigins } from '../../support/withoutOrigins.ts';

function read(text: string): FileModel {
  return buildFile('memory:/main.entitlement.yaml', parse(text), createFileCaches());
}

/** With the positions that milestones have when those that cannot be read are gone. */
function renumbered(model: FileModel): FileModel {
  const processes = model.processes.map((process) => {
    return { ...process, milestones: process.milestones.map((milestone, index) => ({ ...milestone, index })) };
  });
  return { ...model, processes };
}

describe('writing an entitlement file', () => {
  it('gives the model back when it is read', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const text = writeEntitlementFile(model);
        assert.deepEqual(parse(text).problems, [], text);
        assert.deepEqual(withoutOrigins(read(text)), withoutOrigins(model), text);
      }),
      fuzz(500),
    );
  });

  it('lays files out as the formatter would', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const text = writeEntitlementFile(model, { heading: 'Written by a test.', commentOf: () => 'A part' });
        assert.deepEqual(format(parse(text)), [], text);
      }),
      fuzz(60),
    );
  });

  for (const uri of pathsOf('.entitlement.yaml'))
    it(`writes ${uri} without losing a word`, () => {
      const model = renumbered(read(readFileSync(uri, 'utf8')));
      const text = writeEntitlementFile(model);
      assert.deepEqual(withoutOrigins(read(text)), withoutOrigins(model), text);
      assert.equal(writeEntitlementFile(read(text)), text);
    });
});
