// Loaded before the program: writes a line for each encryption with AES-GCM to the file in GCM_CALLS: digests of its key and of what it was over, and its IV.
'use strict';
const crypto = require('node:crypto');
const { appendFileSync } = require('node:fs');

const { createCipheriv, createHash } = crypto;
const list = process.env.GCM_CALLS;

function digest(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

crypto.createCipheriv = (algorithm, key, iv, ...rest) => {
  const cipher = createCipheriv(algorithm, key, iv, ...rest);
  if (!algorithm.endsWith('-gcm')) return cipher;
  const bytes = Buffer.from(typeof key.export === 'function' ? key.export() : key);
  const aad = createHash('sha256');
  const content = createHash('sha256');
  const { setAAD, update, final } = cipher;
  cipher.setAAD = (data, ...more) => {
    aad.update(data);
    return setAAD.call(cipher, data, ...more);
  };
  cipher.update = (data, ...more) => {
    content.update(data);
    return update.call(cipher, data, ...more);
  };
  cipher.final = (...more) => {
    const over = digest(aad.digest(), content.digest());
    appendFileSync(list, `${digest(bytes)} ${Buffer.from(iv).toString('hex')} ${over}\n`);
    return final.apply(cipher, more);
  };
  return cipher;
};
