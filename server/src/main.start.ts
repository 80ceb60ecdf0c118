// What `milestone` starts: looks whether this Node can run the program, before it loads it. Must be understood by any Node.
import { engines } from '../../package.json';
import { keepCompiled } from './host/keepCompiled.ts';
import { describeOldNode } from './words/describeOldNode.ts';

const needed = parseInt(engines.node.replace(/\D+/, ''), 10);

if (parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(describeOldNode(needed, process.versions.node));
  process.exitCode = 2;
} else {
  keepCompiled(process.env);
  void import('./main.cli.ts')
    .then((commandLine) => commandLine.runCommandLine(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    });
}
