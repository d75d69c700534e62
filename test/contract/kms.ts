import { describe } from 'vitest';
import { aliasContract } from './kms/aliases.ts';
import { asymmetricContract } from './kms/asymmetric.ts';
import { cryptoContract } from './kms/crypto.ts';
import type { Open } from './kms/fixture.ts';
import { grantContract } from './kms/grants.ts';
import { importContract } from './kms/imports.ts';
import { keyContract } from './kms/keys.ts';
import { policyContract } from './kms/policies.ts';
import { regionContract } from './kms/regions.ts';
import { rotationContract } from './kms/rotation.ts';
import { signingContract } from './kms/signing.ts';
import { specContract } from './kms/specs.ts';
import { stateContract } from './kms/states.ts';
import { tagContract } from './kms/tags.ts';
import { usageContract } from './kms/usage.ts';

/** What every implementation of `Kms` must do. `open` gives an empty vault each time. `longKeys`: generates RSA keys of all lengths, which takes seconds. */
export function kmsContract(name: string, open: Open, { longKeys }: { readonly longKeys: boolean }): void {
  describe(name, () => {
    describe('keys', () => keyContract(open));
    describe('key specs', () => specContract(open, longKeys));
    describe('key states', () => stateContract(open));
    describe('aliases', () => aliasContract(open));
    describe('cryptography', () => cryptoContract(open));
    describe('signatures', () => signingContract(open));
    describe('key pairs and MACs', () => asymmetricContract(open));
    describe('rotation', () => rotationContract(open));
    describe('multi-Region keys', () => regionContract(open));
    describe('imported key material', () => importContract(open));
    describe('last usage', () => usageContract(open));
    describe('tags', () => tagContract(open));
    describe('key policies', () => policyContract(open));
    describe('grants', () => grantContract(open));
  });
}
