// commander loads `node:child_process` (4 ms) for sub-commands that are separate programs; kms has none.
'use strict';
module.exports = {};
