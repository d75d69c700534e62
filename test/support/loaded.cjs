// Preloaded with --require: at the end, writes what was loaded to the file that LOADED_LIST names.
'use strict';
const { writeFileSync } = require('node:fs');

const vm = require('node:vm');

// The program's chunks do not go through Node's loader.
const chunks = [];
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options);
    chunks.push({ file: options.filename, compiled: this.cachedDataRejected === false });
  }
};
const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const builtins = process.moduleLoadList.filter(
    (name) => name.startsWith('NativeModule ') && !before.has(name),
  );
  const list = {
    files: Object.keys(require.cache).filter((file) => file !== __filename),
    chunks,
    builtins: builtins.map((name) => name.slice('NativeModule '.length)),
  };
  writeFileSync(process.env.LOADED_LIST, JSON.stringify(list));
});
