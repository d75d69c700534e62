/** The permissions of KMS, by what they are about. They follow from the table of operations. */
import { operationNames, operations, type Permission } from './operations.ts';

const rows = operationNames
  .map((name) => operations[name])
  .filter(({ support }) => support === 'implemented');

/** Every permission that an operation here needs, in the order of their names. */
export const permissions: readonly Permission[] = [
  ...new Set(
    rows.flatMap(({ permission, source }) => (source ? [source.permission, permission] : [permission])),
  ),
].sort();

/** Those that concern no one key, so that IAM policies alone give them. */
export const accountPermissions: readonly Permission[] = rows
  .filter(({ resource }) => resource === 'none')
  .map(({ permission }) => permission);
