// The cost of a fingerprint of each new value in Encrypt: per call with and without, alone and 128 at a time, in one run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.mjs';
import { library, newVault, openOver } from './vault.mjs';

const rounds = 15;
const callsAtOnce = 128;
const alone = 40;

/** Milliseconds of one call, of values that the vault has not seen. */
async function perCall(kms, keyId, together) {
  const encrypt = () =>
    kms.encrypt({ KeyId: keyId, Plaintext: Buffer.from(randomBytes(24).toString('base64')) });
  const begun = performance.now();
  if (together) for (let i = 0; i < 4; i++) await Promise.all(Array.from({ length: callsAtOnce }, encrypt));
  else for (let i = 0; i < alone; i++) await encrypt();
  return (performance.now() - begun) / (together ? 4 * callsAtOnce : alone);
}

export async function fingerprints() {
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  try {
    const lib = await library();
    const open = async (name, kept) => {
      const path = join(folder, name);
      const opened = await openOver(lib, path, await newVault(lib, path));
      if (!kept) await (await opened.fingerprints()).set(false);
      return { ...opened, keyId: (await opened.kms.createKey({})).KeyMetadata.KeyId };
    };
    const [kept, off] = [await open('kept.db', true), await open('off.db', false)];
    for (const together of [false, true]) {
      const taken = { kept: [], off: [] };
      // Alternating, so that other load on the machine affects both.
      for (let round = 0; round < rounds; round++) {
        taken.off.push(await perCall(off.kms, off.keyId, together));
        taken.kept.push(await perCall(kept.kms, kept.keyId, together));
      }
      const [a, b] = [median(taken.off), median(taken.kept)];
      const how = together ? `${callsAtOnce} at a time` : 'one by one';
      console.log(
        `  Encrypt of new values, ${how}: ${(b / a).toFixed(2)} × without fingerprints (${b.toFixed(3)} ms, ${a.toFixed(3)} ms)`,
      );
    }
    await kept.close();
    await off.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
