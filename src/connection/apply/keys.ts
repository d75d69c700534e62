/** The steps for keys: created if none of their aliases exists, changed if they differ. */
import { getOnlyUsage } from '../../api/materials.ts';
import type { CreateKeyRequest, KeyMetadata } from '../../api/types.ts';
import { keyIdOfArn } from '../../base/arn.ts';
import type { DeclaredAlias, DeclaredKey } from '../seedfile/model.ts';
import { aliasName } from '../../base/names.ts';
import type { Account } from './account.ts';
import {
  canonical,
  idOf,
  kmsStep,
  unlessMissing,
  type KeyHandle,
  type Step,
  type Subject,
  type Target,
} from './steps.ts';

/** The keys of the document and the vault, by the document's names for them. Each is looked up once. */
export class KeyRing {
  readonly #target: Target;
  readonly #known = new Map<string, KeyHandle | undefined>();

  constructor(target: Target) {
    this.#target = target;
  }

  /** Undefined if the vault has no key of this name. */
  async find(name: string): Promise<KeyMetadata | undefined> {
    const output = await unlessMissing(this.#target.kms.describeKey({ KeyId: name }));
    return output?.KeyMetadata;
  }

  name(name: string, key: KeyHandle): void {
    this.#known.set(name, key);
  }

  /** Resolves an id, an ARN, or an alias with or without its prefix, including aliases that the document declares. */
  async meant(text: string): Promise<KeyHandle | undefined> {
    const isId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/.test(text);
    const name = keyIdOfArn(text) ?? (isId || text.startsWith('arn:') ? text : aliasName(text));
    if (!this.#known.has(name)) {
      const found = await this.find(name);
      this.#known.set(name, found && { id: found.KeyId });
    }
    return this.#known.get(name);
  }
}

interface Plan {
  readonly target: Target;
  readonly account: Account;
  readonly ring: KeyRing;
}

interface Found {
  readonly metadata: KeyMetadata | undefined;
  /** The current key of each alias. */
  readonly aliases: ReadonlyMap<string, string | undefined>;
}

/** The key of this id, else of the first alias that exists. */
async function find({ ring, account }: Plan, { id, aliases, line }: DeclaredKey): Promise<Found> {
  const named = new Map<string, string | undefined>();
  let metadata = id === undefined ? undefined : await ring.find(id);
  if (id !== undefined && metadata === undefined) {
    throw account.wrong(
      'there is no key of this id, and a key cannot be created with a given id: omit the id, and name the key by an alias',
      line,
    );
  }
  for (const alias of aliases) {
    const found = await ring.find(alias);
    named.set(alias, found?.KeyId);
    metadata ??= found;
  }
  return { metadata, aliases: named };
}

const yearly = 365;

function rotationStep(target: Target, subject: Subject, key: KeyHandle, rotation: number | boolean): Step {
  if (rotation === false) {
    return kmsStep(target, subject, { what: 'no automatic rotation' }, 'DisableKeyRotation', () => ({
      KeyId: idOf(key),
    }));
  }
  const days = rotation === true ? yearly : rotation;
  return kmsStep(target, subject, { what: `rotation every ${days} days` }, 'EnableKeyRotation', () => ({
    KeyId: idOf(key),
    RotationPeriodInDays: days,
  }));
}

/** Throws `Usage` if the document differs in something that no call can change. */
function refuseChange(account: Account, declared: DeclaredKey, metadata: KeyMetadata): void {
  const { spec, usage, origin, multiRegion, line } = declared;
  const fixed: readonly (readonly [string, unknown, unknown])[] = [
    ['spec', spec, metadata.KeySpec],
    ['usage', usage, metadata.KeyUsage],
    ['origin', origin, metadata.Origin],
    ['multi-region', multiRegion, metadata.MultiRegion ?? false],
  ];
  const other = fixed.find(([, wanted, present]) => wanted !== undefined && wanted !== present);
  if (other !== undefined)
    throw account.wrong(`the ${other[0]} of the existing key is different, and cannot be changed`, line);
  if (metadata.KeyState === 'PendingDeletion')
    throw account.wrong('the existing key is pending deletion', line);
}

async function changes(
  plan: Plan,
  declared: DeclaredKey,
  metadata: KeyMetadata,
  subject: Subject,
): Promise<Step[]> {
  const { target, account } = plan;
  const { kms } = target;
  refuseChange(account, declared, metadata);
  const { KeyId } = metadata;
  const steps: Step[] = [];
  const { description, policy, tags, rotation } = declared;
  if (description !== undefined && description !== (metadata.Description ?? '')) {
    const change = { what: 'description', before: metadata.Description, after: description };
    steps.push(
      kmsStep(target, subject, change, 'UpdateKeyDescription', () => ({ KeyId, Description: description })),
    );
  }
  if (policy !== undefined) {
    const text = await account.checkedText(policy, 'key');
    const { Policy: before = '' } = await kms.getKeyPolicy({ KeyId });
    if (canonical(before) !== canonical(text)) {
      steps.push(
        kmsStep(target, subject, { what: 'policy', before, after: text }, 'PutKeyPolicy', () => ({
          KeyId,
          Policy: text,
        })),
      );
    }
  }
  if (tags.length > 0) {
    const present = await presentTags(target, KeyId);
    const more = tags.filter(({ TagKey, TagValue }) => present.get(TagKey) !== TagValue);
    if (more.length > 0) {
      const what = `${more.length === 1 ? 'tag' : 'tags'} ${more.map(({ TagKey, TagValue }) => `${TagKey}=${TagValue}`).join(', ')}`;
      steps.push(kmsStep(target, subject, { what }, 'TagResource', () => ({ KeyId, Tags: more })));
    }
  }
  if (rotation !== undefined) {
    const { KeyRotationEnabled: isOn = false, RotationPeriodInDays: days } = await kms.getKeyRotationStatus({
      KeyId,
    });
    const isAsWanted = rotation === false ? !isOn : isOn && (rotation === true || rotation === days);
    if (!isAsWanted) steps.push(rotationStep(target, subject, { id: KeyId }, rotation));
  }
  return steps;
}

async function presentTags({ kms }: Target, KeyId: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let Marker: string | undefined;
  do {
    const { Tags = [], NextMarker, Truncated } = await kms.listResourceTags({ KeyId, Marker });
    for (const { TagKey, TagValue } of Tags) found.set(TagKey, TagValue);
    Marker = Truncated === true ? NextMarker : undefined;
  } while (Marker !== undefined);
  return found;
}

export async function keySteps(plan: Plan, declared: DeclaredKey): Promise<Step[]> {
  const { target, account, ring } = plan;
  const { aliases, line, id } = declared;
  if (declared.materials.length > 0 || declared.nextRotation !== undefined) {
    throw account.wrong('material and next-rotation are for seeds: kms serve --seed', line);
  }
  const found = await find(plan, declared);
  const { metadata } = found;
  const subject: Subject = { name: `key ${aliases[0] ?? id ?? ''}`, isNew: metadata === undefined, line };
  const key: KeyHandle = { id: metadata?.KeyId };
  const steps: Step[] = [];
  if (metadata === undefined) {
    const input: CreateKeyRequest = {
      KeySpec: declared.spec as CreateKeyRequest['KeySpec'],
      KeyUsage:
        (declared.usage as CreateKeyRequest['KeyUsage']) ??
        (declared.spec === undefined ? undefined : getOnlyUsage(declared.spec)),
      Origin: declared.origin as CreateKeyRequest['Origin'],
      MultiRegion: declared.multiRegion,
      Description: declared.description,
      Policy: declared.policy && (await account.checkedText(declared.policy, 'key')),
      Tags: declared.tags.length === 0 ? undefined : declared.tags,
    };
    const change = { what: '', after: input.Policy };
    steps.push(
      kmsStep(
        target,
        subject,
        change,
        'CreateKey',
        () => input,
        ({ KeyMetadata }) => {
          key.id = KeyMetadata?.KeyId;
        },
      ),
    );
    const { rotation } = declared;
    if (rotation !== undefined && rotation !== false)
      steps.push(rotationStep(target, subject, key, rotation));
  } else steps.push(...(await changes(plan, declared, metadata, subject)));
  if (id !== undefined) ring.name(id, key);
  for (const alias of aliases) {
    ring.name(alias, key);
    const present = found.aliases.get(alias);
    if (present === undefined || present !== key.id) {
      steps.push(aliasStep(target, { name: alias, isNew: present === undefined, line }, key));
    }
  }
  return steps;
}

function aliasStep(target: Target, subject: Subject, key: KeyHandle): Step {
  const input = () => ({ AliasName: subject.name, TargetKeyId: idOf(key) });
  if (subject.isNew) return kmsStep(target, subject, { what: '' }, 'CreateAlias', input);
  return kmsStep(target, subject, { what: 'names another key' }, 'UpdateAlias', input);
}

export async function aliasSteps(
  { target, account, ring }: Plan,
  { name, key: text, line }: DeclaredAlias,
): Promise<Step[]> {
  const key = await ring.meant(text);
  if (key === undefined) throw account.absent('the alias is for a key', line);
  const present = await ring.find(name);
  ring.name(name, key);
  if (present !== undefined && present.KeyId === key.id) return [];
  return [aliasStep(target, { name, isNew: present === undefined, line }, key)];
}
