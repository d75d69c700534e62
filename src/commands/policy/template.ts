import { parseJson } from '../../base/json.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printTable, printText } from '../../terminal/output.ts';
import type { Template, TemplateValues } from '../../policy/templates/templates.ts';

const accountForm = /^\d{12}$/;
const principalForm = /^arn:aws:(?:iam|sts)::(\d{12}):(?:root|user\/.+|role\/.+|assumed-role\/.+\/.+)$/;

/** `account` is the account of a name without one. */
function checkPrincipal(text: string, account: string | undefined): string {
  if (accountForm.test(text)) return `arn:aws:iam::${text}:root`;
  if (principalForm.test(text)) return text;
  const isName = /^(?:user|role)\/./.test(text);
  if (isName && account !== undefined) return `arn:aws:iam::${account}:${text}`;
  throw new KmsError('Usage', 'a principal is an ARN or an account id', {
    hint: isName
      ? 'for user/NAME and role/NAME, pass --account too'
      : 'for example: --principal arn:aws:iam::111122223333:role/ci',
  });
}

function accountOf(template: Template, given: string | undefined, principals: readonly string[]): string {
  if (given !== undefined) {
    if (accountForm.test(given)) return given;
    throw new KmsError('Usage', '--account takes the 12 digits of an account id');
  }
  const [first] = template.foreign ? [] : principals;
  const account = first === undefined ? undefined : principalForm.exec(first)?.[1];
  if (account !== undefined || template.kind === 'identity') return account ?? '';
  throw new KmsError('Usage', `${template.name} needs the account of the key`, {
    hint: 'pass --account ID: kms status shows it',
  });
}

const flagOf = { principals: '--principal', administrators: '--administrator', keys: '--key' } as const;

function valuesFor(template: Template, { flags }: Invocation): TemplateValues {
  const own = template.foreign ? undefined : flags.text('account');
  const [principals, administrators] = [flags.list('principal'), flags.list('administrator')].map((each) =>
    each.map((text) => checkPrincipal(text, own)),
  ) as [string[], string[]];
  const lacking = template.needs.find((name) => !flags.list(flagOf[name].slice(2)).length);
  if (lacking !== undefined) {
    throw new KmsError('Usage', `${template.name} needs ${flagOf[lacking]}`, {
      hint: `see kms policy template --help`,
    });
  }
  const account = accountOf(template, flags.text('account'), [...principals, ...administrators]);
  const until = flags.text('until');
  if (until !== undefined && !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(until)) {
    throw new KmsError('Usage', '--until takes a time such as 2026-12-31T00:00:00Z');
  }
  return { principals, administrators, account, keys: flags.list('key'), until };
}

async function list(templates: readonly Template[], json: boolean): Promise<void> {
  const listed = templates.map(({ name, kind, summary, says }) => ({ name, kind, summary, says }));
  if (json) printJson({ templates: listed });
  else {
    await printTable(
      [{ title: 'TEMPLATE' }, { title: 'KIND' }, { title: 'SAYS', shrinks: true }],
      listed.map(({ name, kind, summary }) => [name, kind, summary]),
    );
  }
}

export async function run(invocation: Invocation): Promise<void> {
  const { args, session } = invocation;
  const { templates } = await import('../../policy/templates/templates.ts');
  const [name] = args;
  if (name === undefined) {
    await list(templates, session.json);
    return;
  }
  const template = templates.find((each) => each.name === name);
  if (template === undefined) {
    throw new KmsError('Usage', 'there is no template of that name', {
      hint: 'list them: kms policy template',
    });
  }
  const text = template.text(valuesFor(template, invocation));
  const { kind, summary, says } = template;
  if (session.json) {
    printJson({ name, kind, summary, says, policy: parseJson(text) });
    return;
  }
  session.note(says);
  printText(`${text}\n`);
}
