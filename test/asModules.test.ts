// The protocol's packages are bundled as modules: what the TypeScript compiler writes for CommonJS is taken back, and nothing else.
import assert from 'node:assert/strict';
import { toModule } from '../server/bundle/asModules.mjs';

const lines = (code: string): readonly string[] => code.split('\n').filter((line) => line !== '');

describe('a package as a module', () => {
  it('imports and exports by name', () => {
    const code = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limit = exports.find = exports.Event = void 0;
exports.later = later;
const events_1 = require("./events");
const Is = __importStar(require("./is"));
const parse = require("semver/parse");
Object.defineProperty(exports, "Event", { enumerable: true, get: function () { return events_1.Emitter; } });
__exportStar(require("./messages"), exports);
const find = (x) => Is.text(x) && parse(x);
exports.find = find;
exports.limit = 5;
function later() { return exports.limit; }
exports.default = later;`;
    assert.deepEqual(lines(toModule(code)), [
      'export { later as later };',
      'import * as events_1 from "./events";',
      'import * as Is from "./is";',
      'import parse from "semver/parse";',
      'export { Emitter as Event } from "./events";',
      'export * from "./messages";',
      'const find = (x) => Is.text(x) && parse(x);',
      'export { find as find };',
      'export const limit = 5;',
      'function later() { return limit; }',
      'export default later;',
    ]);
  });

  it('has namespaces that may stay out, unless something else has their name', () => {
    const code = `var Hover;
(function (Hover) {
    Hover.method = 'hover';
})(Hover || (exports.Hover = Hover = {}));
function run() { }
(function (run) {
    run.fast = true;
})(run || (run = {}));
var Trace;
(function (Trace) {
    Trace.off = 0;
})(Trace || (exports.Trace = Trace = {}));
(function (Trace) {
    Trace.on = 1;
})(Trace || (exports.Trace = Trace = {}));`;
    assert.deepEqual(lines(toModule(code)), [
      'export const Hover = /* @__PURE__ */ (function (Hover) {',
      "    Hover.method = 'hover';",
      'return Hover; })({});',
      'function run() { }',
      '(function (run) {',
      '    run.fast = true;',
      '})(run || (run = {}));',
      'var Trace;',
      '(function (Trace) {',
      '    Trace.off = 0;',
      '})(Trace || (Trace = Trace = {}));',
      '(function (Trace) {',
      '    Trace.on = 1;',
      '})(Trace || (Trace = Trace = {})); export { Trace };',
    ]);
  });
});
