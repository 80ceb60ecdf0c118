// Every test file of the suite, in order.
import './languages.test.ts';
import './languageServer.test.ts';
import './authoring.test.ts';
import './preview.test.ts';
import './compare.test.ts';
import './samples.test.ts';
import './metadata.test.ts';
import './policy.test.ts';
import './replay.test.ts';
import './assistants.test.ts';
import './tests.test.ts';
import './testExplorer.test.ts';
