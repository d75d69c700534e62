// The audit trail: durable lines from many callers against one sync per line; verification against hashing the same bytes.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, race, time, timeCall } from './measure.mjs';
import { kmsProgram, library, newVault, openOver, passphrase } from './vault.mjs';

const callers = 32;
const durableLines = 4_096;
const trailLines = 200_000;
const account = '111122223333';
const keyArn = `arn:aws:kms:us-east-1:${account}:key/8f1a4b5e-8d0e-4a3c-9f53-0c8d7f5f1b11`;

/** The event of an Encrypt call with an encryption context. */
function encryptFacts() {
  return {
    eventId: randomUUID(),
    requestId: randomUUID(),
    time: new Date(),
    operation: 'Encrypt',
    region: 'us-east-1',
    account,
    identity: { type: 'Root', principalId: account, arn: `arn:aws:iam::${account}:root`, accountId: account },
    sourceIp: '127.0.0.1',
    userAgent: 'bench',
    readOnly: true,
    request: {
      keyId: keyArn,
      encryptionContext: { purpose: 'bench' },
      encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    },
    response: null,
    keyArns: [keyArn],
  };
}

/** Runs `call` `count` times, `width` at a time; milliseconds for 1,000. */
async function perCall(count, width, call) {
  let left = count;
  const caller = async () => {
    while (left-- > 0) await call();
  };
  return (await timeCall(() => Promise.all(Array.from({ length: width }, caller)))) / (count / 1000);
}

/** Appends a line and syncs the file, one line after another; milliseconds for 1,000. */
async function syncEach(path, line, count) {
  const file = openSync(path, 'a', 0o600);
  try {
    const taken = await timeCall(() => {
      for (let i = 0; i < count; i++) {
        writeSync(file, line);
        fdatasyncSync(file);
      }
    });
    return taken / (count / 1000);
  } finally {
    closeSync(file);
  }
}

async function durable(lib, folder) {
  const path = join(folder, 'durable.db');
  const { kms, local, close } = await openOver(lib, path, await newVault(lib, path));
  const { KeyMetadata } = await kms.createKey({});
  const call = { KeyId: KeyMetadata.KeyId, Plaintext: randomBytes(32) };
  await kms.encrypt(call);
  const before = statSync(lib.auditPath(path)).size;
  await kms.encrypt(call);
  const line = Buffer.alloc(statSync(lib.auditPath(path)).size - before, 0x61);
  const note = () =>
    local.ledger.submit(
      () => Promise.resolve(),
      () => [encryptFacts()],
    );
  const encrypt = () => kms.encrypt(call);
  const plain = join(folder, 'plain.jsonl');
  console.log(`  1,000 durable lines of ${line.length} bytes:`);
  await race(
    [
      { name: 'append and fdatasync, line by line', run: () => syncEach(plain, line, 512) },
      { name: 'audit line, 1 caller', run: () => perCall(512, 1, note) },
      { name: `audit line, ${callers} callers`, run: () => perCall(durableLines, callers, note) },
      {
        name: `Encrypt with its line, ${callers} callers`,
        run: () => perCall(durableLines, callers, encrypt),
      },
    ],
    7,
  );
  await close();
}

/** The minimum work of a verifier in Node: read every byte once, and compute one hash over all. */
function hashFile(path) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let read = -1; read !== 0;) {
      read = readSync(file, buffer);
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

async function fill(local, lines) {
  const perBatch = 1_000;
  for (let have = 0; have < lines; have += perBatch) {
    await local.ledger.submit(
      () => Promise.resolve(),
      () => Array.from({ length: perBatch }, encryptFacts),
    );
  }
}

async function verified(lib, folder) {
  const [long, short] = [join(folder, 'long.db'), join(folder, 'short.db')];
  await (await openOver(lib, short, await newVault(lib, short))).close();
  const { local, close } = await openOver(lib, long, await newVault(lib, long));
  await fill(local, trailLines);
  const trail = lib.auditPath(long);
  const { vault } = local;
  const head = await vault.read((tx) => Promise.resolve(lib.decodeHead(tx.head, vault.id)));
  const verify = async () => {
    const { lines, faults } = await lib.verifyTrail(trail, head, vault.subkey('audit'));
    if (lines !== trailLines || faults.length > 0) throw new Error('the trail does not verify');
  };
  const kms = (path) =>
    time({
      command: process.execPath,
      args: [kmsProgram, 'audit', 'verify'],
      environment: cleanEnvironment({ HOME: folder, KMS_VAULT: path, KMS_PASSPHRASE: passphrase }),
    });
  const openssl = { command: 'openssl', args: ['dgst', '-sha256', trail], environment: cleanEnvironment() };
  console.log(`  a trail of ${trailLines} lines, ${(statSync(trail).size / 2 ** 20).toFixed(0)} MiB:`);
  await race(
    [
      { name: 'openssl dgst -sha256', run: () => time(openssl) },
      { name: 'one SHA-256 in Node, in process', run: () => timeCall(() => hashFile(trail)) },
      { name: 'verifyTrail, in process', run: () => timeCall(verify) },
      { name: 'kms audit verify', run: () => kms(long) },
      { name: 'kms audit verify, empty trail (its start)', run: () => kms(short) },
    ],
    9,
  );
  await close();
}

export async function audit() {
  const lib = await library();
  const folder = mkdtempSync(join(tmpdir(), 'kms-bench-'));
  try {
    await durable(lib, folder);
    await verified(lib, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
