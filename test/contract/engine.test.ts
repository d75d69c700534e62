import { afterAll } from 'vitest';
import { openTestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';
import { kmsContract } from './kms.ts';

afterAll(removeTemporaryFolders);

kmsContract('the local engine', openTestEngine, { longKeys: true });
