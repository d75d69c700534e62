/** A program in which one account's root user encrypts under another's key repeatedly, and prints the id of each request once it has the response. Bundled and run by tests, which kill it. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openAccounts } from './accounts.ts';

const [ownerPath = '', callerPath = '', KeyId = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const open = await openAccounts([ownerPath, callerPath], 0);
  const [, caller] = open.all;
  if (caller === undefined) throw new Error('there is no caller');
  const one = async (): Promise<string> => {
    const requestId = randomUUID();
    const call = open.accounts.callAs({ ...caller.root, requestId });
    await call('Encrypt', { KeyId, Plaintext: Buffer.from('x') });
    return requestId;
  };
  for (;;) {
    const answered = await Promise.all(Array.from({ length: 3 }, one));
    writeSync(1, `${answered.join('\n')}\n`);
  }
}

void main();
