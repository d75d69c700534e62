/** The query protocol of IAM and STS: every operation there and back, errors, and what a stranger might send. */
import { describe, expect, it } from 'vitest';
import { type IamCall, type IamOperation, iamModel, iamVersions } from '../../src/api/iam/model.ts';
import model from '../../src/api/iam/model.json' with { type: 'json' };
import { iamOperationNames, iamOperations } from '../../src/api/iam/operations.ts';
import { isKmsError, KmsError } from '../../src/base/errors.ts';
import { chooseFace } from '../../src/server/face.ts';
import { toForm, parseForm, getValue, type FormNode } from '../../src/server/form.ts';
import { readAction, answerAction } from '../../src/server/query.ts';
import { escapeXml } from '../../src/server/xml.ts';
import { readXml } from '../support/xml.ts';

const awkward = `a+b&c=d%e <"'> é 𝒳\r\n.member.1`;
const document = '{"Statement":[],"Id":"é&<%!\'()*~"}';

/** A value of every member, deep enough that each shape occurs. */
function sample(name: string, depth = 0): unknown {
  const shape = iamModel.shape(name);
  switch (shape.type) {
    case 'string':
      return shape.enum?.[0] ?? (shape.percentEncoded === true ? document : awkward);
    case 'integer':
      return 12;
    case 'boolean':
      return false;
    case 'timestamp':
      return new Date('2026-01-02T03:04:05Z');
    case 'blob':
      return Buffer.from([0, 1, 255]);
    case 'list':
      // More than nine, whose numbers do not sort as text.
      return Array.from({ length: depth < 3 ? 11 : 1 }, () => sample(shape.member, depth + 1));
    case 'map':
      return { one: sample(shape.value), constructor: sample(shape.value) };
    case 'structure':
      return Object.fromEntries(
        Object.entries(shape.members ?? {}).map(([member, target]) => [member, sample(target, depth + 1)]),
      );
  }
}

/** As the SDKs send it. */
function encoded(path: string, value: unknown): string[] {
  if (value instanceof Date) return [`${path}=${encodeURIComponent(value.toISOString())}`];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => encoded(`${path}.member.${index + 1}`, item));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      encoded(path === '' ? name : `${path}.${name}`, member),
    );
  }
  return [`${path}=${encodeURIComponent(String(value)).replaceAll('%20', '+')}`];
}

/** What a reader of XML makes of a value: text of everything. */
function read(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) {
    const items = value.map(read);
    return { member: items.length === 1 ? items[0] : items };
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, read(member)]));
  }
  if (value === document) return percentEncoded;
  return String(value);
}
const percentEncoded = '%7B%22Statement%22%3A%5B%5D%2C%22Id%22%3A%22%C3%A9%26%3C%25%21%27%28%29%2A~%22%7D';

async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (isKmsError(error)) return error.code;
    throw error;
  }
  return 'none';
}

describe('an operation', () => {
  it.each(iamOperationNames)('%s is read and answered whole', async (operation) => {
    const { input, output } = model.operations[operation];
    const asked = sample(input) as object;
    const answered = (output === null ? {} : sample(output)) as object;
    const { service } = iamOperations[operation];
    const body = [`Action=${operation}`, `Version=${iamVersions[service]}`, ...encoded('', asked)].join('&');
    const form = toForm(Buffer.from(body));
    expect(readAction(service, form)).toBe(operation);
    let seen: unknown;
    const call = ((_: IamOperation, given: object) => {
      seen = given;
      return Promise.resolve(answered);
    }) as unknown as IamCall;
    const text = await answerAction(call, operation, form, 'REQUEST');
    expect(seen).toEqual(asked);
    expect(text).toContain(
      `<${operation}Response xmlns="https://${service}.amazonaws.com/doc/${iamVersions[service]}/">`,
    );
    const xml = readXml(text) as Record<string, Record<string, unknown>>;
    expect(xml[`${operation}Response`]?.['ResponseMetadata']).toEqual({ RequestId: 'REQUEST' });
    const result = xml[`${operation}Response`]?.[`${operation}Result`];
    if (output === null) expect(result).toBeUndefined();
    else if (!JSON.stringify(answered).includes('constructor'))
      expect(result === '' ? {} : result).toEqual(read(answered));
    else {
      const entry = [
        { key: 'one', value: '12' },
        { key: 'constructor', value: '12' },
      ];
      expect(result).toEqual({ SummaryMap: { entry } });
    }
  });

  it('is one of the service that the signature is for', async () => {
    for (const [service, query, code] of [
      ['iam', 'Action=GetCallerIdentity&Version=2010-05-08', 'InvalidAction'],
      ['sts', 'Action=ListUsers&Version=2010-05-08', 'InvalidAction'],
      ['iam', 'Action=ListUsers&Version=2011-06-15', 'InvalidAction'],
      ['iam', 'Action=__proto__', 'InvalidAction'],
      ['iam', 'Version=2010-05-08', 'MissingAction'],
      ['iam', '', 'MissingAction'],
    ] as const) {
      expect([query, await refusal(() => readAction(service, parseForm(query)))]).toEqual([query, code]);
    }
    expect(readAction('iam', parseForm('Action=ListUsers'))).toBe('ListUsers');
  });
});

describe('parameters', () => {
  const given = async (operation: IamOperation, query: string): Promise<unknown> => {
    let seen: unknown;
    const call = ((_: IamOperation, input: object) => {
      seen = input;
      return Promise.resolve({});
    }) as unknown as IamCall;
    await answerAction(call, operation, parseForm(query), 'r');
    return seen;
  };

  it('are what the model has, and nothing inherited', async () => {
    const query = 'UserName=a&__proto__.x=1&constructor=2&Nonsense.member.1=3&Tags.member.1.toString=4';
    expect(await given('CreateUser', query)).toEqual({ UserName: 'a', Tags: [{}] });
  });

  it('may be lists without items, in any order, with gaps', async () => {
    expect(await given('UntagUser', 'UserName=a&TagKeys=')).toEqual({ UserName: 'a', TagKeys: [] });
    const keys = 'TagKeys.member.10=c&TagKeys.member.2=b&TagKeys.member.1=a';
    expect(await given('UntagUser', keys)).toEqual({ TagKeys: ['a', 'b', 'c'] });
  });

  it.each([
    'TagKeys.member.x=a',
    'TagKeys.member.0=a',
    'TagKeys.member.-1=a',
    'TagKeys.member.1e3=a',
    'TagKeys.member.9999999=a',
  ])('with the item %s are refused', async (query) => {
    expect(await refusal(() => given('UntagUser', query))).toBe('MalformedQueryString');
  });

  it('of another type are refused', async () => {
    for (const [operation, query] of [
      ['ListUsers', 'MaxItems=many'],
      ['ListUsers', 'MaxItems=1e9'],
      ['ListUsers', 'MaxItems.member.1=1'],
      ['CreatePolicyVersion', 'SetAsDefault=perhaps'],
      ['CreateUser', 'UserName.member.1=a'],
    ] as const) {
      expect([query, await refusal(() => given(operation, query))]).toEqual([query, 'ValidationError']);
    }
  });

  it.each([
    ['twice', 'Action=A&Action=B'],
    ['twice, spelled apart', 'Action=A&%41ction=B'],
    ['with a broken escape', 'Action=%zz'],
    ['in another encoding', 'Action=%ff'],
    ['too deep', `${'a.'.repeat(12)}a=1`],
    ['too long by name', `${'a'.repeat(257)}=1`],
    ['too many', Array.from({ length: 1001 }, (_, index) => `a${index}=1`).join('&')],
  ])('%s are refused', async (_, query) => {
    expect(await refusal(() => parseForm(query))).toBe('MalformedQueryString');
  });

  it('that are no UTF-8 are refused', async () => {
    expect(await refusal(() => toForm(Buffer.from([0x41, 0x3d, 0xff])))).toBe('MalformedQueryString');
  });

  it('of any bytes are read in linear time or refused', () => {
    const time = (text: string): number => {
      const begun = process.cpuUsage();
      try {
        parseForm(text);
      } catch (error) {
        if (!isKmsError(error)) throw error;
      }
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    };
    for (const piece of ['&', '=', '.', 'a.', '%41', '+', 'a=b', '&a', '%', 'Tags.member.1.Key=x']) {
      expect([piece, time(piece.repeat(1_000_000 / piece.length)) < 500]).toEqual([piece, true]);
    }
  });

  it('keep what is said of a name and below it apart', () => {
    const form: FormNode = parseForm('A=1&A.B=2&&C');
    expect([getValue(form, 'A'), getValue(form.below.get('A') ?? form, 'B'), getValue(form, 'C')]).toEqual([
      '1',
      '2',
      '',
    ]);
  });
});

describe('a failure', () => {
  const headers = (service: string): Map<string, string[]> =>
    new Map([
      ['content-type', ['application/x-www-form-urlencoded; charset=utf-8']],
      [
        'authorization',
        [`AWS4-HMAC-SHA256 Credential=x/20260101/eu-central-1/${service}/aws4_request, SignedHeaders=host`],
      ],
    ]);

  it.each([
    [new KmsError('NoSuchEntity', 'The user <a> & b.'), 404, 'Sender', 'NoSuchEntity', 'The user <a> & b.'],
    [new KmsError('AccessDeniedException', 'no'), 403, 'Sender', 'AccessDenied', 'no'],
    [new KmsError('Busy', 'the vault is busy'), 400, 'Sender', 'Throttling', 'the vault is busy'],
    [new KmsError('VaultIntegrity', '/home/u/vault.db'), 500, 'Receiver', 'InternalFailure', undefined],
    [new Error('/home/u/vault.db'), 500, 'Receiver', 'InternalFailure', undefined],
  ] as const)('%s is answered as AWS does', (error, status, type, code, message) => {
    for (const service of ['iam', 'sts'] as const) {
      const face = chooseFace(headers(service), '/');
      expect([face.service, face.contentType]).toEqual([service, 'text/xml']);
      const failed = face.failure(error, false, 'REQUEST');
      const xml = readXml(failed.body) as { ErrorResponse: { Error: object; RequestId: string } };
      expect(failed.status).toBe(status);
      expect(xml.ErrorResponse).toMatchObject({ Error: { Type: type, Code: code }, RequestId: 'REQUEST' });
      if (message !== undefined) expect(xml.ErrorResponse.Error).toMatchObject({ Message: message });
      expect(failed.body).not.toContain('/home');
    }
  });

  it('has the form of the service that the signature names, else that of the body', () => {
    expect(chooseFace(headers('kms'), '/').service).toBe('kms');
    expect(chooseFace(headers('s3'), '/').service).toBe('sts');
    expect(chooseFace(new Map(), '/').service).toBe('kms');
    expect(chooseFace(new Map(), '/?Action=ListUsers&Version=2010-05-08').service).toBe('iam');
    expect(chooseFace(new Map(), '/?%').service).toBe('sts');
  });
});

describe('text in XML', () => {
  it('cannot break out of its element, nor break the document', () => {
    const text = `</Message><Code>x</Code>]]>&#0;\u0000\u001f\ud800\udfff\ufffe\r\t\n`;
    expect(escapeXml(text)).toBe(
      '&lt;/Message&gt;&lt;Code&gt;x&lt;/Code&gt;]]&gt;&amp;#0;\ufffd\ufffd\ud800\udfff\ufffd&#xD;\t\n',
    );
    expect(escapeXml('\ud800')).toBe('\ufffd');
  });
});
