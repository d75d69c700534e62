// Stands in for `node-gyp-build` inside @photostructure/sqlite. It reads folders and finds out the C library before it loads the
// native file that the package holds, 3 ms; loading it and seeing whether it loads takes 0.5.
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
