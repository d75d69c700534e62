/** Reads what each question needs from the vault and checks that the caller may ask it. */
import type { Permission } from '../../api/operations.ts';
import { accountPermissions } from '../../api/permissions.ts';
import { aliasArn, keyArn, parseKmsArn } from '../../base/arn.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import { reportDecision } from '../../policy/explain/report.ts';
import { checkPolicy } from '../../policy/parse.ts';
import type { ReadTx } from '../../vault/types.ts';
import { CallState, type Caller } from '../callstate.ts';
import type { Key } from '../keys.ts';
import { loadPrincipal } from '../principals.ts';
import { resolveKey } from '../resolve.ts';
import { findAbilities, type Examined } from './abilities.ts';
import { anybody, requirePolicyOf, requireSimulation } from './entrance.ts';
import { examineKey, listKeysIn, listPermissionsOn } from './examined.ts';
import { findOperationNeeding, makeTrial, type KeyNames } from './inputs.ts';
import { lintKey } from './linting.ts';
import type {
  Answers,
  CanAnswer,
  CanQuestion,
  CheckReport,
  ExplainAnswer,
  ExplainQuestion,
  LintQuestion,
  Question,
  SimulateAnswer,
  SimulateQuestion,
  WhoQuestion,
} from './questions.ts';
import { simulateCalls } from './simulate.ts';
import { tryCall, type Outcome, type Substitute } from './trial.ts';
import { listPrincipalsThatCan } from './who.ts';
import { resolveSubject } from './whom.ts';

/** The rest of the answer, once the caller is authorized: it runs in a read transaction, so that a long answer blocks no writer. */
type Rest<T> = (tx: ReadTx) => Promise<T>;

export interface Begun<T> {
  readonly rest: Rest<T>;
  readonly additional: JsonObject;
}

async function requireReadableKey(call: CallState, name: string): Promise<Key> {
  const key = await resolveKey(call, name, 'any', 'kms:GetKeyPolicy');
  call.noteKey(key);
  await requirePolicyOf(call, key);
  return key;
}

/** Names of the key in the form of the question, valid for callers of other accounts. */
function listNames({ region, account }: CallState, key: Key, asked: string): KeyNames {
  const alias = asked.startsWith('alias/') ? aliasArn(region, account, asked) : asked;
  const isAlias = parseKmsArn(alias)?.resource.type === 'alias';
  return { key: keyArn(key.region, account, key.id), ...(isAlias && { alias }) };
}

function makeSubstitute(
  { now }: CallState,
  key: Key | undefined,
  policy: string | undefined,
): Substitute | undefined {
  if (policy === undefined) return undefined;
  if (key === undefined) throw new KmsError('Usage', 'a policy needs a key: name the key it is for');
  checkPolicy(policy, 'key');
  return { key, policy, date: now };
}

/** Callers of other accounts are refused these operations before any policy is evaluated. */
const barred = {
  decision: 'deny',
  why: 'foreign',
  policyType: 'resource-based',
  causes: [],
  steps: [{ what: 'use from another account', outcome: 'denies', causes: [], steps: [] }],
} as const;

function reportChecks({ decided, error }: Outcome, action: string, resource: string): readonly CheckReport[] {
  if (decided.length === 0 && error) return [{ action, resource, ...barred }];
  return decided.map(({ request, decision }) => ({
    action: request.action,
    resource: request.resource,
    ...reportDecision(decision),
  }));
}

/** Resolves the question's principal. Only callers that may ask about everyone learn whether a user or role exists. */
async function findSubject(
  call: CallState,
  now: Date,
  name: string,
  terms?: Parameters<typeof resolveSubject>[2],
): ReturnType<typeof resolveSubject> {
  const { tx, account } = call;
  try {
    return await resolveSubject({ tx, account, now }, name, terms);
  } catch (error) {
    if (isKmsError(error) && error.code === 'NotFoundException') await requireSimulation(call, anybody);
    throw error;
  }
}

async function explain(call: CallState, question: ExplainQuestion): Promise<ExplainAnswer> {
  const { tx, account, usage } = call;
  const { tags, sessionPolicies: policies, sourceIp, at } = question;
  const key = question.key === undefined ? undefined : await requireReadableKey(call, question.key);
  const keyNames = key && question.key !== undefined ? listNames(call, key, question.key) : undefined;
  const trial = makeTrial(question, keyNames);
  for (const text of policies ?? []) checkPolicy(text, 'session');
  const now = at === undefined ? call.now : new Date(at);
  const subject = await findSubject(call, now, question.principal, { tags, policies });
  const caller: Caller = {
    ...call.caller,
    ...subject.caller,
    sourceIp: sourceIp ?? '127.0.0.1',
    secureTransport: question.secureTransport,
  };
  const tried = new CallState(tx, account, now, caller, usage);
  await requireSimulation(call, (await tried.principal()).principalArn);
  const outcome = await tryCall(tried, trial, makeSubstitute(call, key, question.policy));
  const { error } = outcome;
  return {
    decision: error ? 'deny' : 'allow',
    principal: caller.identity.arn,
    action: trial.permission,
    checks: reportChecks(outcome, trial.permission, keyNames?.key ?? '*'),
    ...(error && { error: { code: error.code, message: error.message } }),
    assumptions: [...subject.assumptions, ...trial.assumptions],
  };
}

function answerNow<T>(answer: T, additional: JsonObject): Begun<T> {
  return { rest: () => Promise.resolve(answer), additional };
}

async function beginExplain(call: CallState, question: ExplainQuestion): Promise<Begun<ExplainAnswer>> {
  const answer = await explain(call, question);
  const { principal, action, decision } = answer;
  return answerNow(answer, { principal, action, decision });
}

async function beginWho(call: CallState, { key: name, action }: WhoQuestion): Promise<Begun<Answers['who']>> {
  const key = await requireReadableKey(call, name);
  const actions = action === undefined ? listPermissionsOn(key) : [findOperationNeeding(action).permission];
  await requireSimulation(call, anybody);
  const { account, now } = call;
  const surroundings = { account, region: key.region, now };
  return {
    rest: async (tx) => listPrincipalsThatCan(tx, surroundings, await examineKey(tx, account, key), actions),
    additional: action === undefined ? {} : { action },
  };
}

async function beginLint(call: CallState, { key: name }: LintQuestion): Promise<Begun<Answers['lint']>> {
  const key = await requireReadableKey(call, name);
  await requireSimulation(call, anybody);
  const { account } = call;
  return { rest: async (tx) => lintKey(tx, account, await examineKey(tx, account, key)), additional: {} };
}

/** Whether the caller may read the key's policy. */
async function isReadable(call: CallState, key: Key): Promise<boolean> {
  try {
    await requirePolicyOf(call, key);
    return true;
  } catch (error) {
    if (isKmsError(error) && error.code === 'AccessDeniedException') return false;
    throw error;
  }
}

async function beginCan(call: CallState, { principal: name }: CanQuestion): Promise<Begun<CanAnswer>> {
  const { account, region, now } = call;
  const { caller, assumptions } = await findSubject(call, call.now, name);
  const principal = await loadPrincipal(call.tx, account, { ...call.caller, ...caller });
  await requireSimulation(call, principal.principalArn);
  const readable: Key[] = [];
  let keysNotShown = 0;
  for await (const key of listKeysIn(call.tx, region)) {
    if (await isReadable(call, key)) readable.push(key);
    else keysNotShown++;
  }
  const surroundings = { account, region, now };
  const abilities = (actions: readonly Permission[], examined: Examined | undefined) =>
    findAbilities(surroundings, principal, actions, examined);
  return {
    rest: async (tx) => {
      const keys: CanAnswer['keys'][number][] = [];
      for (const key of readable) {
        const examined = await examineKey(tx, account, key);
        const { arn, aliases } = examined;
        const actions = listPermissionsOn(key);
        const found = abilities(actions, examined);
        if (found.length > 0) keys.push({ key: arn, aliases, actions, abilities: found });
      }
      return {
        principal: principal.arn,
        keys,
        account: abilities(accountPermissions, undefined),
        keysNotShown,
        assumptions,
      };
    },
    additional: { principal: principal.arn },
  };
}

async function beginSimulate(
  call: CallState,
  { calls, key: name, policy }: SimulateQuestion,
): Promise<Begun<SimulateAnswer>> {
  const key = name === undefined ? undefined : await requireReadableKey(call, name);
  await requireSimulation(call, anybody);
  const outcomes = await simulateCalls(call, calls, makeSubstitute(call, key, policy));
  return answerNow({ outcomes }, { calls: calls.length });
}

/** Rejects with `AccessDeniedException` if the caller may not ask. */
export function beginAnswer(call: CallState, question: Question): Promise<Begun<Answers[Question['type']]>> {
  switch (question.type) {
    case 'explain':
      return beginExplain(call, question);
    case 'who':
      return beginWho(call, question);
    case 'can':
      return beginCan(call, question);
    case 'lint':
      return beginLint(call, question);
    case 'simulate':
      return beginSimulate(call, question);
  }
}
