// Entry point of the language server on Node.
import { serveNode } from './serveNode.ts';

serveNode();
