/** The steps for managed policies, groups, users and roles. */
import type { Tag as IamTag } from '../../api/iam/types.ts';
import type { Tag } from '../../api/types.ts';
import type { DeclaredPolicy, DeclaredPrincipal } from '../seedfile/model.ts';
import { makeRoom } from './policyversions.ts';
import type { Account, Present } from './account.ts';
import { canonical, iamStep, unlessMissing, type Step, type Subject, type Target } from './steps.ts';

interface Plan {
  readonly target: Target;
  readonly account: Account;
}

function iamTags(tags: readonly Tag[]): readonly IamTag[] {
  return tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue }));
}

/** The declared tags that do not exist with this value. Tag names are case-insensitive. */
function newTags(declared: readonly Tag[], present: readonly IamTag[]): readonly IamTag[] {
  return iamTags(declared).filter(
    ({ Key, Value }) =>
      !present.some((each) => each.Key.toLowerCase() === Key.toLowerCase() && each.Value === Value),
  );
}

const tagTexts = (tags: readonly IamTag[]): string =>
  tags.map(({ Key, Value }) => `${Key}=${Value}`).join(', ');
const tagWhat = (tags: readonly IamTag[]): string =>
  `${tags.length === 1 ? 'tag' : 'tags'} ${tagTexts(tags)}`;

function refuseMove(account: Account, path: string | undefined, present: string, line: number): void {
  if (path === undefined || path === present) return;
  throw account.wrong('the existing path is different, and cannot be changed', line);
}

export async function policySteps({ target, account }: Plan, declared: DeclaredPolicy): Promise<Step[]> {
  const { name, path, description, tags, line } = declared;
  const document = await account.checkedText(declared.document, 'identity');
  const present = account.policy(name);
  const subject: Subject = { name: `policy/${name}`, isNew: present === undefined, line };
  if (present === undefined) {
    return [
      iamStep(target, subject, { what: '', after: document }, 'CreatePolicy', {
        PolicyName: name,
        Path: path,
        Description: description,
        PolicyDocument: document,
        Tags: tags.length === 0 ? undefined : iamTags(tags),
      }),
    ];
  }
  refuseMove(account, path, present.Path ?? '/', line);
  if (description !== undefined && description !== (present.Description ?? '')) {
    throw account.wrong('the description of an existing policy cannot be changed', line);
  }
  const PolicyArn = present.Arn ?? '';
  const steps: Step[] = [];
  const before = present.PolicyVersionList?.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document ?? '';
  if (canonical(before) !== canonical(document)) {
    const change = { what: 'document', before, after: document };
    const input = { PolicyArn, PolicyDocument: document, SetAsDefault: true };
    steps.push(
      iamStep(target, subject, change, 'CreatePolicyVersion', input, () => makeRoom(target.iam, PolicyArn)),
    );
  }
  if (tags.length > 0) {
    const { Tags } = await target.iam('ListPolicyTags', { PolicyArn });
    const more = newTags(tags, Tags);
    if (more.length > 0)
      steps.push(iamStep(target, subject, { what: tagWhat(more) }, 'TagPolicy', { PolicyArn, Tags: more }));
  }
  return steps;
}

const words = { user: 'User', group: 'Group', role: 'Role' } as const;

/** IAM's calls for each of the three kinds. The model checks the form of their input. */
function callsOf(target: Target, { kind, name }: DeclaredPrincipal, subject: Subject) {
  const word = words[kind];
  const of = { [`${word}Name`]: name };
  const tagged = kind === 'group' ? undefined : words[kind];
  return {
    put: (PolicyName: string, PolicyDocument: string, before: string | undefined): Step => {
      const change = { what: `inline policy ${PolicyName}`, before, after: PolicyDocument };
      return iamStep(target, subject, change, `Put${word}Policy`, {
        ...of,
        PolicyName,
        PolicyDocument,
      } as never);
    },
    attach: (PolicyArn: string): Step =>
      iamStep(target, subject, { what: `attached policy ${PolicyArn}` }, `Attach${word}Policy`, {
        ...of,
        PolicyArn,
      } as never),
    tag: (Tags: readonly IamTag[]): Step[] =>
      tagged === undefined || Tags.length === 0
        ? []
        : [iamStep(target, subject, { what: tagWhat(Tags) }, `Tag${tagged}`, { ...of, Tags } as never)],
    bound: (PermissionsBoundary: string | undefined): Step[] =>
      tagged === undefined || PermissionsBoundary === undefined
        ? []
        : [
            iamStep(
              target,
              subject,
              { what: `boundary ${PermissionsBoundary}` },
              `Put${tagged}PermissionsBoundary`,
              { ...of, PermissionsBoundary } as never,
            ),
          ],
  };
}

/** The step that creates a principal. */
async function creation(
  { target, account }: Plan,
  declared: DeclaredPrincipal,
  subject: Subject,
): Promise<Step> {
  const { kind, name, path, line, role } = declared;
  const boundary = declared.boundary === undefined ? undefined : account.policyArn(declared.boundary, line);
  const Tags = declared.tags.length === 0 ? undefined : iamTags(declared.tags);
  const change = { what: '' };
  if (kind === 'group')
    return iamStep(target, subject, change, 'CreateGroup', { GroupName: name, Path: path });
  const more = { Path: path, PermissionsBoundary: boundary, Tags };
  if (kind === 'user') return iamStep(target, subject, change, 'CreateUser', { UserName: name, ...more });
  const trust = role && (await account.checkedText(role.trust, 'trust'));
  return iamStep(target, subject, { what: '', after: trust }, 'CreateRole', {
    RoleName: name,
    AssumeRolePolicyDocument: trust ?? '',
    Description: role?.description,
    MaxSessionDuration: role?.maxSession,
    ...more,
  });
}

/** The steps that change an existing role. */
async function roleSteps(
  { target, account }: Plan,
  declared: DeclaredPrincipal,
  present: Present,
  subject: Subject,
): Promise<Step[]> {
  const { role, name } = declared;
  if (role === undefined) return [];
  const steps: Step[] = [];
  const trust = await account.checkedText(role.trust, 'trust');
  if (canonical(trust) !== canonical(present.trust ?? '')) {
    const change = { what: 'trust policy', before: present.trust, after: trust };
    steps.push(
      iamStep(target, subject, change, 'UpdateAssumeRolePolicy', { RoleName: name, PolicyDocument: trust }),
    );
  }
  if (role.description === undefined && role.maxSession === undefined) return steps;
  const found = await unlessMissing(target.iam('GetRole', { RoleName: name }));
  const { Description, MaxSessionDuration = 3600 } = found?.Role ?? {};
  const { description = Description, maxSession = MaxSessionDuration } = role;
  const what = [
    ...(description === Description ? [] : ['description']),
    ...(maxSession === MaxSessionDuration
      ? []
      : [`longest session ${MaxSessionDuration} s → ${maxSession} s`]),
  ];
  if (what.length > 0) {
    const input = { RoleName: name, Description: description, MaxSessionDuration: maxSession };
    steps.push(iamStep(target, subject, { what: what.join(', ') }, 'UpdateRole', input));
  }
  return steps;
}

export async function principalSteps(plan: Plan, declared: DeclaredPrincipal): Promise<Step[]> {
  const { target, account } = plan;
  const { kind, name, path, line, tags } = declared;
  const present = account.principal(kind, name);
  const subject: Subject = { name: `${kind}/${name}`, isNew: present === undefined, line };
  const { put, attach, tag, bound } = callsOf(target, declared, subject);
  const steps: Step[] = [];
  if (present === undefined) steps.push(await creation(plan, declared, subject));
  else {
    refuseMove(account, path, present.path, line);
    steps.push(...(await roleSteps(plan, declared, present, subject)));
    steps.push(...tag(newTags(tags, present.tags)));
    const boundary = declared.boundary === undefined ? undefined : account.policyArn(declared.boundary, line);
    if (boundary !== present.boundary) steps.push(...bound(boundary));
  }
  for (const [policy, source] of declared.inline) {
    const text = await account.checkedText(source, 'identity');
    const before = present?.inline.find(({ PolicyName }) => PolicyName === policy)?.PolicyDocument;
    if (before === undefined || canonical(before) !== canonical(text)) steps.push(put(policy, text, before));
  }
  for (const policy of declared.attached) {
    const arn = account.policyArn(policy, line);
    if (present?.attached.some(({ PolicyArn }) => PolicyArn === arn) !== true) steps.push(attach(arn));
  }
  for (const each of declared.groups) {
    const GroupName = account.groupName(each, line);
    if (present?.groups.includes(GroupName) === true) continue;
    const input = { GroupName, UserName: name };
    steps.push(iamStep(target, subject, { what: `member of group/${GroupName}` }, 'AddUserToGroup', input));
  }
  return steps;
}
