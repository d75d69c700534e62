// commander loads `node:child_process` (4 ms) for sub-commands that are programs of their own. There are none here.
'use strict';
module.exports = {};
