// npm run bench [name…]: each benchmark prints ratios against a peer or the floor, measured in one run.
import { audit } from './audit.mjs';
import { authorization } from './authorization.mjs';
import { contention } from './contention.mjs';
import { files } from './files.mjs';
import { fingerprints } from './fingerprints.mjs';
import { flat } from './flat.mjs';
import { http } from './http.mjs';
import { message } from './message.mjs';
import { scan } from './scan.mjs';
import { share } from './share.mjs';
import { startup } from './startup.mjs';

const benchmarks = {
  startup,
  flat,
  audit,
  message,
  files,
  share,
  http,
  contention,
  authorization,
  fingerprints,
  scan,
};
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const run = benchmarks[name];
  if (!run) {
    console.error(`no such benchmark; there are: ${Object.keys(benchmarks).join(', ')}`);
    process.exitCode = 2;
    break;
  }
  console.log(`${name}:`);
  await run();
}
