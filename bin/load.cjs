'use strict';
// Loads the program's chunks, each with V8's compiled form of it, which the build puts beside it. If none fits this Node, the chunk is compiled as
// usual.
var fs = require('fs');
var path = require('path');
var vm = require('vm');

/** The file of a chunk's compiled form, named after V8. */
exports.cacheFile = function (folder, name) {
  return path.join(folder, name.replace('.cjs', '-' + process.versions.v8 + '-' + process.arch + '.cache'));
};

function readCache(folder, name) {
  try {
    return fs.readFileSync(exports.cacheFile(folder, name));
  } catch {
    return undefined;
  }
}

/** Returns a function from a chunk's name to its exports. `require` is the launcher's, for everything else; `seen` is called with each script. */
exports.chunks = function (folder, require, seen) {
  var modules = {};
  function load(name) {
    if (modules[name]) return modules[name].exports;
    var filename = path.join(folder, name);
    // A chunk is ASCII, and already the text of a function.
    var code = fs.readFileSync(filename, 'latin1');
    var script = new vm.Script(code, { filename: filename, cachedData: readCache(folder, name) });
    if (seen) seen(name, script);
    var module = (modules[name] = { exports: {} });
    // The program takes the launcher's folder for its own.
    script
      .runInThisContext()
      .call(undefined, module.exports, requireFrom, module, filename, path.dirname(folder));
    return module.exports;
  }
  function requireFrom(request) {
    return request.startsWith('./') ? load(request.slice(2)) : require(request);
  }
  return load;
};
