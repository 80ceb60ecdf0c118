// Inputs that several tools share.
import type { JsonSchema } from '../tool.ts';

export const PATHS: JsonSchema = {
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 4096 },
  maxItems: 1000,
  description:
    'Files or folders, relative to an open folder or absolute. Folders are searched for *.entitlement.yaml, *.scenario.yaml and Salesforce metadata. All open folders when absent.',
};

export const FILE: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 4096,
  description:
    'An *.entitlement.yaml file, or a process of Salesforce metadata, relative to an open folder or absolute.',
};

export const FIELDS: JsonSchema = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
  maxProperties: 500,
  description: 'Field values of the case by API name, such as {"Priority": "High", "Account.Tier__c": "Gold"}.',
};

export const PROCESS: JsonSchema = {
  type: 'string',
  description: 'Id of one process; needed only where a file has several.',
};

export const TEXT: JsonSchema = { type: 'string', maxLength: 1_000_000 };
