#!/usr/bin/env node
'use strict';
// The launcher: as small as possible, in syntax that an old Node can parse too.
var version = typeof KMS_VERSION === 'string' ? KMS_VERSION : 'unbuilt';
var args = process.argv.slice(2);
var found = process.versions.node.split('.').map(Number);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  require('fs').writeSync(1, version + '\n');
} else if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  process.stderr.write('kms: Node 20.19 or later is needed; this is ' + process.versions.node + '\n');
  process.stderr.write('hint: install a current Node (https://nodejs.org) and run the command again\n');
  process.exitCode = 1;
} else {
  require('./load.cjs').chunks(require('path').join(__dirname, KMS_BUILD), require)('main.cjs').main(args);
}
