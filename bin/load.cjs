'use strict';
// Loads the program's chunks, each together with V8's compiled form of it, which the build leaves beside it. Where there
// is none that fits this Node, the chunk is compiled as usual.
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

/**
 * The chunks in `folder` as a function that gives what one exports. `require` is the launcher's, for everything else; `seen` is
 * called with each script.
 */
exports.chunks = function (folder, require, seen) {
  var modules = {};
  function load(name) {
    if (modules[name]) return modules[name].exports;
    var filename = path.join(folder, name);
    // A chunk is ASCII, and the text of a function already.
    var code = fs.readFileSync(filename, 'latin1');
    var script = new vm.Script(code, { filename: filename, cachedData: readCache(folder, name) });
    if (seen) seen(name, script);
    var module = (modules[name] = { exports: {} });
    // To the program, its folder is the one of the launcher.
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
