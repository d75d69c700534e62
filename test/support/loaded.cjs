// Preloaded with --require: at the end, writes what was loaded to the file that LOADED_LIST names.
'use strict';
const { writeFileSync } = require('node:fs');

const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const builtins = process.moduleLoadList.filter(
    (name) => name.startsWith('NativeModule ') && !before.has(name),
  );
  const list = {
    files: Object.keys(require.cache).filter((file) => file !== __filename),
    builtins: builtins.map((name) => name.slice('NativeModule '.length)),
  };
  writeFileSync(process.env.LOADED_LIST, JSON.stringify(list));
});
