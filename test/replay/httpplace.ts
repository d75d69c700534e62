/** The accounts of the cases behind one server: KMS by AWS's own client, IAM and STS in the query protocol, everything signed. */
import { KMS } from '@aws-sdk/client-kms';
import { Agent } from 'node:http';
import type { IamCall } from '../../src/api/iam/model.ts';
import { iamOperations } from '../../src/api/iam/operations.ts';
import type { Call } from '../../src/api/kms.ts';
import { isErrorCode, KmsError } from '../../src/base/errors.ts';
import type { Acting } from '../../src/connection/actor.ts';
import { fromSdk } from '../../src/connection/remote.ts';
import { lookupIn } from '../../src/daemon/credentials.ts';
import type { Caller } from '../../src/engine/callstate.ts';
import { startServer } from '../../src/server/http.ts';
import type { RemoteCaller } from '../../src/server/service.ts';
import { other, own } from '../decisions/world.ts';
import { callAction, QueryFailure } from '../support/query.ts';
import { testRegion } from '../support/vaults.ts';
import { openBoth } from './engineplace.ts';
import type { Place, SecretKeys, Signer } from './place.ts';

/** The parameters of the query protocol. */
function parametersOf(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => parametersOf(`${path}.member.${index + 1}`, item));
  }
  if (typeof value === 'object' && value !== null) {
    const before = path === '' ? '' : `${path}.`;
    return Object.entries(value).flatMap(([name, member]) => parametersOf(`${before}${name}`, member));
  }
  return [[path, `${value as string | number | boolean}`]];
}

function failureOf(error: unknown): unknown {
  if (!(error instanceof QueryFailure)) return error;
  const { code, message } = error;
  return new KmsError(isErrorCode(code) ? code : 'KMSInternalException', message);
}

function callerOf({ principal, ...from }: RemoteCaller<Acting>): Caller {
  return { ...principal, ...from };
}

export async function openHttpPlace(): Promise<Place> {
  const opened = await openBoth();
  const { accounts, at, all } = opened;
  const server = await startServer<Acting>(
    {
      call: (caller) => accounts.callAs(callerOf(caller)),
      iam: (caller) => accounts.iamAs(callerOf(caller)),
      authentication: { type: 'signed', lookup: await lookupIn(all, undefined) },
      hosts: [],
    },
    { host: '127.0.0.1', port: 0 },
  );
  const port = server.port ?? 0;
  // One for all clients, which would open connections of their own.
  const requestHandler = { httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }) };
  const clients: KMS[] = [];

  function signer({ AccessKeyId, SecretAccessKey, SessionToken }: SecretKeys): Signer {
    const keys = {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken !== undefined && { sessionToken: SessionToken }),
    };
    const client = new KMS({
      endpoint: `http://127.0.0.1:${port}`,
      region: testRegion,
      credentials: keys,
      requestHandler,
    });
    clients.push(client);
    const methods = client as unknown as Readonly<Record<string, (input: unknown) => Promise<object>>>;
    const kms: Call = (operation, input) => {
      const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
      const answer = methods[method]?.call(client, input);
      return Promise.resolve(answer ?? {}).catch((error: unknown) => {
        throw fromSdk(error);
      });
    };
    const iam: IamCall = async (operation, input) => {
      const { service } = iamOperations[operation];
      const parameters = Object.fromEntries(parametersOf('', input));
      try {
        const result = await callAction({ port, keys, service }, operation, parameters);
        // Its texts are all that is used of it.
        return result;
      } catch (error) {
        throw failureOf(error);
      }
    };
    return { kms, iam };
  }

  const roots = new Map<string, Signer>();
  for (const account of [own, other]) {
    const { engine, root } = at(account);
    const { AccessKey } = await engine.iamAs(root)('CreateAccessKey', {});
    roots.set(account, signer(AccessKey));
  }
  return {
    invented: false,
    root: (account) => {
      const root = roots.get(account);
      if (root === undefined) throw new TypeError('an account that no case has');
      return root;
    },
    signIn: (_, keys) => Promise.resolve(signer(keys)),
    close: async () => {
      for (const client of clients) client.destroy();
      await server.stop();
      await opened.close();
    },
  };
}
