import assert from 'node:assert/strict';
import {
  allowedKeys,
  allowedValues,
  describeKey,
  holdersOf,
  schemaAt,
} from '../../../server/src/language/schema/describe.ts';
import { nearest } from '../../../server/src/language/schema/nearest.ts';

const MILESTONE = ['processes', 'support', 'milestones', 0] as const;

describe('describeKey', () => {
  it('tells what a key means here before what such a value is in general', () => {
    const target = describeKey('entitlement', [...MILESTONE, 'target']);
    assert.equal(target?.title, 'Target');
    assert.equal(target.isRequired, true);
    assert.deepEqual(target.types, ['string', 'integer', 'object']);
    const before = describeKey('entitlement', [...MILESTONE, 'warnings', 0, 'before']);
    assert.match(
      before?.documentation ?? '',
      /^How long before the target: a duration, or a share of the target\.\n\nA length of time/,
    );
  });

  it('tells what an id refers to, in lists too', () => {
    assert.equal(describeKey('entitlement', ['processes', 'p', 'businessHours'])?.references, 'businessHours');
    assert.equal(describeKey('entitlement', [...MILESTONE, 'onSuccess'])?.references, 'actions');
    assert.equal(describeKey('scenario', ['scenarios', 's', 'events', 0, 'complete'])?.references, 'milestoneTypes');
    assert.equal(describeKey('entitlement', [...MILESTONE, 'clock'])?.references, undefined);
  });

  it('knows nothing where nothing is allowed, whatever the key is called', () => {
    assert.equal(describeKey('entitlement', ['constructor']), undefined);
    assert.equal(describeKey('entitlement', [...MILESTONE, 'toString']), undefined);
    assert.equal(describeKey('entitlement', []), undefined);
    assert.equal(describeKey('entitlement', [...MILESTONE, 'clock', 'deeper']), undefined);
  });
});

describe('allowedKeys', () => {
  it('lists keys with what is required, in the order of the schema', () => {
    const { keys, free } = allowedKeys('entitlement', [...MILESTONE]);
    assert.deepEqual(
      keys.slice(0, 3).map(({ key, isRequired }) => [key, isRequired]),
      [
        ['milestone', true],
        ['when', false],
        ['target', true],
      ],
    );
    assert.equal(free, undefined);
  });

  it('follows criteria to any depth and knows that they take field names', () => {
    const { keys, free } = allowedKeys('entitlement', [...MILESTONE, 'when', 'any', 0, 'all', 3, 'not']);
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['any', 'all', 'not', 'formula'],
    );
    assert.equal(free?.title, 'Field name');
    assert.equal(free.value.title, 'Field condition');
    const operations = allowedKeys('entitlement', [...MILESTONE, 'when', 'not', 'Amount__c']).keys;
    assert.ok(operations.some(({ key }) => key === 'greaterOrEqual'));
  });

  it('offers snippets and the form of ids in maps of definitions', () => {
    const { keys, free } = allowedKeys('entitlement', ['actions']);
    assert.deepEqual(keys, []);
    assert.equal(free?.title, 'Id');
    assert.ok(free.value.snippets.some(({ label }) => label === 'email alert'));
  });
});

describe('allowedValues', () => {
  it('lists enumerations with descriptions, and true and false', () => {
    const clock = allowedValues('entitlement', [...MILESTONE, 'clock']);
    assert.deepEqual(
      clock.map(({ value }) => value),
      ['process', 'criteria'],
    );
    assert.ok(clock.every(({ description }) => description.length > 10));
    assert.deepEqual(
      allowedValues('entitlement', ['processes', 'p', 'active']).map(({ value }) => value),
      [true, false],
    );
    assert.deepEqual(
      allowedValues('scenario', ['scenarios', 's', 'events', 0, 'stop']).map(({ value }) => value),
      [true],
    );
    assert.deepEqual(allowedValues('entitlement', ['processes', 'p', 'name']), []);
  });
});

describe('schemaAt', () => {
  it('answers deep questions, however often', () => {
    const path = [...MILESTONE, 'when', 'any', 0, 'all', 1, 'not', 'any', 2, 'Priority', 'equals', 'field'];
    for (let count = 0; count < 1000; count += 1) assert.ok(schemaAt('entitlement', path));
  });
});

describe('holdersOf', () => {
  it('tells where a misplaced key belongs', () => {
    assert.deepEqual(holdersOf('entitlement', 'before'), ['Warning']);
    assert.deepEqual(holdersOf('entitlement', 'template'), ['Email alert']);
    assert.deepEqual(holdersOf('entitlement', 'constructor'), []);
  });
});

describe('nearest', () => {
  it('guesses within two wrong letters in five, and short words only in other case', () => {
    assert.equal(nearest('taget', ['target', 'when']), 'target');
    assert.equal(nearest('nmae', ['name', 'when']), 'name');
    assert.equal(nearest('timezone', ['timeZone', 'time']), 'timeZone');
    assert.equal(nearest('colour', ['clock', 'target']), undefined);
    assert.equal(nearest('at', ['it', 'as']), undefined);
    assert.equal(nearest('AT', ['at']), 'at');
  });
});
