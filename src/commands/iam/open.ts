/** Shared by the IAM commands: a connection to the local vault, and printing of outputs. */
import type { IamCall, IamOperation, IamOutput } from '../../api/iam/model.ts';
import { isJsonObject, parseJson, type Json } from '../../base/json.ts';
import { printJson } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';

export interface Iam {
  readonly call: IamCall;
  /** Twelve digits. */
  readonly account: string;
}

/** Runs `body` on the vault's IAM, as the session's principal. */
export async function withIam<T>(session: Session, body: (iam: Iam) => Promise<T>): Promise<T> {
  const { openIam } = await import('../../connection/iam.ts');
  const connection = await openIam(await session.connectOptions());
  try {
    return await body({ call: connection.iam, account: connection.account });
  } finally {
    await connection.close();
  }
}

/** Members that contain a policy as JSON text. */
const documents: ReadonlySet<string> = new Set(['PolicyDocument', 'Document', 'AssumeRolePolicyDocument']);

function withDocuments(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withDocuments);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      documents.has(name) && typeof each === 'string' ? (parseJson(each) ?? each) : withDocuments(each),
    ]),
  );
}

/** Prints the operation's output as the AWS CLI does: policies as JSON, not as text that contains JSON. */
export async function printIam<O extends IamOperation>(operation: O, output: IamOutput<O>): Promise<void> {
  const { iamCodec } = await import('../../api/iam/model.ts');
  printJson(withDocuments(iamCodec.toJson(operation, output, 'cli')));
}
