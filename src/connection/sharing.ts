/** The vault's part in sharing, from an open vault or through its agent. */
import { KmsError } from '../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Caller } from '../engine/callstate.ts';
import type { Party, ShareIdentity, Sharing, SharingEvent } from '../engine/sharing.ts';
import type { AgentClient } from './agent.ts';
import type { Local } from './local.ts';

export type { Party, ShareIdentity, Sharing, SharingEvent };

/** Acts as this caller on an open vault. A user or role gets the share identity only if it may describe that key, and cannot create one. */
export async function sharingIn(
  { vault, ledger: recorder, clock, engine }: Local,
  caller: Caller,
): Promise<Sharing> {
  const { shareAlias, bindSharing } = await import('../engine/sharing.ts');
  const sharing = bindSharing({ vault, recorder, clock }, caller);
  if (caller.identity.type === 'Root') return sharing;
  return {
    note: (event) => sharing.note(event),
    identity: async () => {
      const { KeyMetadata } = await engine.as(caller).describeKey({ KeyId: shareAlias });
      return { keyArn: KeyMetadata?.Arn ?? '' };
    },
  };
}

/** Paths of the agent, under `/agent/`. */
export const shareNotePath = 'share-note';
export const shareIdentityPath = 'share-identity';

/** The same interface through the vault's agent. */
export function sharingThrough(client: Pick<AgentClient, 'request'>, headers: string): Sharing {
  const post = (path: string, body: JsonObject): Promise<Json> =>
    client.request('POST', `/agent/${path}`, headers, JSON.stringify(body));
  return {
    note: async (event) => {
      await post(shareNotePath, {
        ...event,
        added: event.added.map(plain),
        removed: event.removed.map(plain),
      });
    },
    identity: async () => {
      const answer = await post(shareIdentityPath, {});
      const arn = isJsonObject(answer) ? answer['keyArn'] : undefined;
      if (typeof arn !== 'string') throw malformed();
      return { keyArn: arn };
    },
  };
}

function plain(party: Party): JsonObject {
  return { ...party };
}

function malformed(): KmsError {
  return new KmsError('SerializationException', 'The body is not of the form that this page takes.');
}

const partyForms: Readonly<Record<keyof Party, RegExp>> = {
  fingerprint: /^[0-9a-f]{64}$/,
  keyArn: /^arn:[!-~]{1,2048}$/,
  name: /^[^\p{C}]{1,256}$/u,
};

function partiesOf(value: Json | undefined): Party[] {
  if (!Array.isArray(value) || value.length > 100) throw malformed();
  return (value as readonly Json[]).map((each) => {
    if (!isJsonObject(each)) throw malformed();
    const members = Object.entries(each).map(([name, text]) => {
      const form = Object.hasOwn(partyForms, name) ? partyForms[name as keyof Party] : undefined;
      if (typeof text !== 'string' || form?.test(text) !== true) throw malformed();
      return [name, text] as const;
    });
    return Object.fromEntries(members);
  });
}

function isMessageId(value: Json | undefined): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32,64}$/.test(value);
}

/** Parses an event to record. Throws `SerializationException` for anything that does not belong in an audit trail. */
export async function sharingEventOf(body: JsonObject): Promise<SharingEvent> {
  const { sharingOperations } = await import('../engine/sharing.ts');
  const { operation, messageId, newMessageId, added, removed } = body;
  const known = sharingOperations.find((each) => each === operation);
  if (known === undefined || !isMessageId(messageId)) throw malformed();
  if (newMessageId !== undefined && !isMessageId(newMessageId)) throw malformed();
  return {
    operation: known,
    messageId,
    ...(newMessageId === undefined ? {} : { newMessageId }),
    added: partiesOf(added),
    removed: partiesOf(removed),
  };
}
