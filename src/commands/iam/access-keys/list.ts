import type { Invocation } from '../../../cli/command.ts';
import { formatDate, printJson, printTable } from '../../../cli/output.ts';
import { withIam } from './open.ts';

export async function run({ session }: Invocation): Promise<void> {
  const { AccessKeyMetadata } = await withIam(session, (iam) => iam('ListAccessKeys', { MaxItems: 1000 }));
  const keys = AccessKeyMetadata.map(({ AccessKeyId = '', UserName = '', Status = '', CreateDate }) => ({
    AccessKeyId,
    UserName,
    Status,
    CreateDate,
  }));
  if (session.json) {
    printJson({
      AccessKeyMetadata: keys.map(({ AccessKeyId, Status, CreateDate }) => ({
        AccessKeyId,
        Status,
        CreateDate: CreateDate?.toISOString() ?? null,
      })),
    });
    return;
  }
  await printTable(
    [{ title: 'ACCESS KEY ID' }, { title: 'OF' }, { title: 'STATUS' }, { title: 'CREATED' }],
    keys.map(({ AccessKeyId, UserName, Status, CreateDate }) => [
      AccessKeyId,
      UserName,
      Status,
      formatDate(CreateDate),
    ]),
  );
}
