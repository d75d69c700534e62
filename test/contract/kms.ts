import { describe } from 'vitest';
import { sample } from '../support/extent.ts';
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

type Family = (open: Open, longKeys: boolean) => void;

const families: readonly (readonly [string, Family])[] = [
  ['keys', keyContract],
  ['key specs', specContract],
  ['key states', stateContract],
  ['aliases', aliasContract],
  ['cryptography', cryptoContract],
  ['signatures', signingContract],
  ['key pairs and MACs', asymmetricContract],
  ['rotation', rotationContract],
  ['multi-Region keys', regionContract],
  ['imported key material', importContract],
  ['last usage', usageContract],
  ['tags', tagContract],
  ['key policies', policyContract],
  ['grants', grantContract],
];

export interface ContractOptions {
  /** Generates RSA keys of all lengths, which takes seconds. */
  readonly longKeys: boolean;
  /** The number of families of tests that `npm test` draws: fewer for what differs from another implementation only in how calls travel. */
  readonly drawn?: number;
}

/** What every implementation of `Kms` must do. `open` gives an empty vault each time. */
export function kmsContract(
  name: string,
  open: Open,
  { longKeys, drawn = families.length }: ContractOptions,
): void {
  describe.each(sample(families, drawn))(`${name} %s`, (_, family) => family(open, longKeys));
}
