/** ARNs of KMS: `arn:aws:kms:REGION:ACCOUNT:key/ID` and `…:alias/NAME`. */
import { KmsError } from './errors.ts';

export interface KmsArn {
  readonly region: string;
  readonly account: string;
  readonly resource: { readonly type: 'key' | 'alias'; readonly name: string };
}

export function keyArn(region: string, account: string, keyId: string): string {
  return `arn:aws:kms:${region}:${account}:key/${keyId}`;
}

/** `aliasName` includes `alias/`. */
export function aliasArn(region: string, account: string, aliasName: string): string {
  return `arn:aws:kms:${region}:${account}:${aliasName}`;
}

export function rootArn(account: string): string {
  return `arn:aws:iam::${account}:root`;
}

/** The account's root user as CloudTrail's `userIdentity`. */
export function rootIdentity(account: string): {
  readonly type: 'Root';
  readonly principalId: string;
  readonly arn: string;
  readonly accountId: string;
} {
  return { type: 'Root', principalId: account, arn: rootArn(account), accountId: account };
}

/** The key id in the ARN of a key; undefined for any other text. */
export function keyIdOfArn(text: string): string | undefined {
  const resource = parseKmsArn(text)?.resource;
  return resource?.type === 'key' ? resource.name : undefined;
}

const pattern = /^arn:aws:kms:([a-z0-9-]+):([0-9]{12}):(key|alias)\/(.+)$/;

/** The parts of a KMS ARN; undefined for any other text. */
export function parseKmsArn(text: string): KmsArn | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, region, account, type, name] = match;
  if (region === undefined || account === undefined || name === undefined) return undefined;
  return { region, account, resource: { type: type === 'key' ? 'key' : 'alias', name } };
}

const regionForm = /^[a-z0-9-]{1,32}$/;

/** Whether a text has the form of a region's name; existing regions are not known here. */
export function isRegionName(text: string): boolean {
  return regionForm.test(text);
}

export function invalidRegion(cause?: unknown): KmsError {
  return new KmsError('Usage', 'the region is not a name of a region', {
    hint: 'for example: --region us-east-1; kms config list shows where it is set',
    cause,
  });
}
