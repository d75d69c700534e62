// Replaces `node-gyp-build` inside @photostructure/sqlite, which takes 3 ms to read folders and detect the C library before it loads the package's
// native file; trying to load it takes 0.5 ms.
'use strict';

const { createRequire } = require('module');
const { dirname, join } = require('path');

function load() {
  // A chunk's own `require` does not resolve.
  const packages = createRequire(__filename);
  const folder = join(
    dirname(packages.resolve('@photostructure/sqlite/package.json')),
    'prebuilds',
    `${process.platform}-${process.arch}`,
  );
  try {
    return packages(join(folder, '@photostructure+sqlite.glibc.node'));
  } catch (error) {
    if (process.platform !== 'linux') throw error;
    return packages(join(folder, '@photostructure+sqlite.musl.node'));
  }
}

module.exports = load;
