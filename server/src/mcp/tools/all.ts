// All tools, in the order in which clients list them.
import type { Tool } from '../tool.ts';
import { dueTool, simulate, test } from './cases.ts';
import { diff } from './diff.ts';
import { explain, format, schema } from './language.ts';
import { validate, validateText } from './validate.ts';

export const TOOLS: readonly Tool[] = [validate, validateText, dueTool, simulate, test, diff, explain, format, schema];
