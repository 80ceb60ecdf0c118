// Entry point of the thread that the language server runs in.
import { serveNode } from './serveNode.ts';

serveNode();
