/** What the commands of IAM have in common: a connection to the vault of this machine, and how answers are printed. */
import type { IamCall, IamOperation, IamOutput } from '../../api/iam/model.ts';
import { isJsonObject, parseJson, type Json } from '../../base/json.ts';
import { printJson } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';

export interface Iam {
  readonly call: IamCall;
  /** Twelve digits. */
  readonly account: string;
}

/** Runs `body` on IAM of the vault, as whom the session says. */
export async function withIam<T>(session: Session, body: (iam: Iam) => Promise<T>): Promise<T> {
  const { openIam } = await import('../../connection/iam.ts');
  const connection = await openIam(await session.connectOptions());
  try {
    return await body({ call: connection.iam, account: connection.account });
  } finally {
    await connection.close();
  }
}

/** Members that hold a policy as text, which is JSON itself. */
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

/** The operation's output as the AWS CLI prints it: policies as JSON, not as text that holds JSON. */
export async function printIam<O extends IamOperation>(operation: O, output: IamOutput<O>): Promise<void> {
  const { iamCodec } = await import('../../api/iam/model.ts');
  printJson(withDocuments(iamCodec.toJson(operation, output, 'cli')));
}
