// Loaded before the program: writes which calls about files it makes, and in which order, a line each to the file in DISK_CALLS.
'use strict';
const fs = require('node:fs');

const { appendFileSync, openSync } = fs;
const list = process.env.DISK_CALLS;
const paths = new Map();
fs.openSync = (path, ...rest) => {
  const fd = openSync(path, ...rest);
  paths.set(fd, path);
  return fd;
};

function watch(name, told) {
  const original = fs[name];
  fs[name] = (...args) => {
    appendFileSync(list, `${JSON.stringify([name.replace('Sync', ''), ...told(...args)])}\n`);
    return original(...args);
  };
}

for (const name of ['fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync'])
  watch(name, (fd) => [paths.get(fd) ?? '?']);
for (const name of ['renameSync', 'linkSync']) watch(name, (from, to) => [from, to]);
watch('unlinkSync', (path) => [path]);
