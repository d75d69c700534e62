/** The vault's part in sharing messages: its share identity, and the audit record of shares (docs/spec/share.md). */
import { randomUUID } from 'node:crypto';
import type { AuditFacts } from '../audit/event.ts';
import { keyArn } from '../base/arn.ts';
import type { JsonObject } from '../base/json.ts';
import { generateMaterial } from '../crypto/keypair.ts';
import { getAlias, putAlias } from './aliases.ts';
import { requireRoot } from './authorize.ts';
import { CallState, type Caller } from './callstate.ts';
import { makeErrorFacts, makeRequestFacts } from './events.ts';
import type { RecordedVault } from './recorder.ts';
import { makeDefaultKeyPolicy } from '../policy/defaultkeypolicy.ts';
import { putKey, type Key } from './keys.ts';
import { addMaterial } from './lifecycle.ts';
import { startTracking, UsageLog } from './usage.ts';

/** Callers cannot create aliases that begin with `alias/aws/`. */
export const shareAlias = 'alias/aws/share';
const spec = 'RSA_3072';

export const sharingOperations = [
  'ShareMessage',
  'AcceptMessage',
  'RemoveMessageRecipients',
  'RevokeMessage',
] as const;

/** Someone who can decrypt a message. Nothing in it is secret. */
export interface Party {
  /** Only for an RSA public key. */
  readonly fingerprint?: string;
  /** Only for a KMS key. */
  readonly keyArn?: string;
  readonly name?: string;
}

export interface SharingEvent {
  readonly operation: (typeof sharingOperations)[number];
  /** Hexadecimal. */
  readonly messageId: string;
  /** Id of the re-encrypted message that replaces it. */
  readonly newMessageId?: string;
  readonly added: readonly Party[];
  readonly removed: readonly Party[];
}

export interface ShareIdentity {
  readonly keyArn: string;
}

export interface Sharing {
  /** Records a change before it is carried out. The change must wait until this resolves. */
  note(event: SharingEvent): Promise<void>;
  /** The share identity in the caller's region; created on first use. */
  identity(): Promise<ShareIdentity>;
}

export function bindSharing({ vault, recorder, clock }: RecordedVault<'read'>, caller: Caller): Sharing {
  const { account } = vault.settings;
  const { region } = caller;

  const facts = (operation: string, more: Partial<AuditFacts>): AuditFacts => ({
    ...makeRequestFacts(caller, account, clock(), operation),
    ...more,
  });

  async function makeIdentity(): Promise<ShareIdentity> {
    // Outside a transaction, because it takes long.
    const material = await generateMaterial(spec);
    const made = await recorder.submit(
      async (tx) => {
        const before = await getAlias(tx, region, shareAlias);
        if (before) return { id: before.keyId, isNew: false };
        const now = clock();
        const call = new CallState(tx, account, now, caller, new UsageLog());
        await requireRoot(call, 'kms:CreateShareIdentity');
        const id = randomUUID();
        const key: Key = {
          id,
          region,
          created: now,
          description: 'share identity: opens what others share with this vault',
          state: 'Enabled',
          spec,
          usage: 'ENCRYPT_DECRYPT',
          origin: 'AWS_KMS',
          policy: makeDefaultKeyPolicy(account),
          policyDate: now,
          tags: [],
          materials: [await addMaterial(tx, { id, spec }, material, now)],
        };
        await putKey(tx, key);
        await putAlias(tx, { name: shareAlias, region, keyId: id, created: now, updated: now });
        await startTracking(tx, now);
        return { id, isNew: true };
      },
      (settled) => {
        if (settled.ok && !settled.value.isNew) return [];
        const arn = settled.ok ? keyArn(region, account, settled.value.id) : undefined;
        return [
          facts('CreateShareIdentity', {
            keyArns: arn === undefined ? [] : [arn],
            additional: { alias: shareAlias, keySpec: spec },
            ...(!settled.ok && { error: makeErrorFacts(settled.error) }),
          }),
        ];
      },
    );
    return { keyArn: keyArn(region, account, made.id) };
  }

  return {
    note: (event) =>
      recorder.submit(
        async (tx) => {
          // A principal that no longer exists, or whose session has expired, must not write to the trail.
          await new CallState(tx, account, clock(), caller, new UsageLog()).principal();
        },
        (settled) => [
          facts(event.operation, {
            additional: { ...toAdditional(event), ...(caller.asserted && { asserted: true }) },
            ...(!settled.ok && { error: makeErrorFacts(settled.error) }),
          }),
        ],
      ),
    identity: async () => {
      const present = await vault.read((tx) => getAlias(tx, region, shareAlias));
      return present ? { keyArn: keyArn(region, account, present.keyId) } : makeIdentity();
    },
  };
}

function toAdditional({ messageId, newMessageId, added, removed }: SharingEvent): JsonObject {
  return {
    messageId,
    ...(newMessageId === undefined ? {} : { newMessageId }),
    ...(added.length === 0 ? {} : { added: added.map((party) => ({ ...party })) }),
    ...(removed.length === 0 ? {} : { removed: removed.map((party) => ({ ...party })) }),
  };
}
