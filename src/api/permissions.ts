/** The permissions of KMS, derived from the table of operations. */
import { operationNames, operations, type Permission } from './operations.ts';

const rows = operationNames
  .map((name) => operations[name])
  .filter(({ support }) => support === 'implemented');

/** All permissions that operations here need, sorted by name. */
export const permissions: readonly Permission[] = [
  ...new Set(
    rows.flatMap(({ permission, source }) => (source ? [source.permission, permission] : [permission])),
  ),
].sort();

/** Permissions that are not on one key, so only IAM policies grant them. */
export const accountPermissions: readonly Permission[] = rows
  .filter(({ resource }) => resource === 'none')
  .map(({ permission }) => permission);
