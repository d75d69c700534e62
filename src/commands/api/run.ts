import { bindCall, type OperationName } from '../../api/kms.ts';
import { fromJson, toJson } from '../../api/codec.ts';
import { operationNames, operations } from '../../api/operations.ts';
import { KmsError } from '../../base/errors.ts';
import { parseJson, type Json } from '../../base/json.ts';
import { readText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { environment } from '../../terminal/env.ts';
import { readSmallFile } from '../../terminal/input.ts';
import { printJson } from '../../terminal/output.ts';
import { expandHome } from '../../terminal/paths.ts';
import { closest } from '../../terminal/suggest.ts';

const requestLimit = 1024 * 1024;
const plain = (name: string) => name.replaceAll('-', '').toLowerCase();

/** `DescribeKey`, or `describe-key` as the AWS CLI spells it. Another service may have operations that the vault lacks. */
function operation(text: string, remote: boolean): OperationName {
  const implemented = operationNames.filter((name) => operations[name].support === 'implemented');
  const name = operationNames.find((each) => plain(each) === plain(text));
  if (name === undefined) {
    const guess = closest(plain(text), implemented, plain);
    throw new KmsError('UnknownOperationException', 'the KMS API has no such operation', {
      hint: guess === undefined ? `the operations are ${implemented.join(', ')}` : `did you mean ${guess}?`,
    });
  }
  const { support, reason } = operations[name];
  if (support !== 'implemented' && !remote) {
    throw new KmsError('UnsupportedOperationException', reason ?? `${name} is not implemented yet`, {
      hint: `the operations are ${implemented.join(', ')}`,
    });
  }
  return name;
}

function request(input: string | undefined): Json {
  if (input === undefined) return {};
  const path = input === '-' ? '-' : /^fileb?:\/\/(.+)$/s.exec(input)?.[1];
  const text =
    path === undefined
      ? input
      : readText(readSmallFile(expandHome(path, environment('HOME')), requestLimit, 'request'));
  const json = text === undefined ? undefined : parseJson(text);
  if (json === undefined) {
    throw new KmsError('Usage', 'the input is not JSON', {
      hint: `for example: --input '{"KeyId":"alias/app"}' or --input file://request.json`,
    });
  }
  return json;
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const name = operation(args[0] ?? '', session.isRemote);
  const input = fromJson(name, request(flags.text('input')));
  const output = await bindCall(await session.kms())(name, input);
  printJson(toJson(name, output, 'cli'));
}
