import type { Provider } from '../rule.ts';

export default {
  id: 'airbrake',
  name: 'Airbrake',
  docs: 'https://docs.airbrake.io/docs/devops-tools/api/',
  revoke: 'https://airbrake.io/users/edit',
  rules: [
    {
      id: 'project-key',
      description: 'Airbrake project key',
      near: ['airbrake'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'airbrake' => ['project_key' => '<<{alnum:32}>>'],",
        'airbrake.project.key=<<{alnum:32}>>',
        'tool --airbrake-project-key <<{alnum:32}>>',
      ],
      negative: [
        '"airbrakeProjectKey": "{alnum:31}"',
        'AIRBRAKE_PROJECT_KEY={alnum:33}',
        'md5 of airbrake-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'user-key',
      description: 'Airbrake user key',
      near: ['airbrake'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export AIRBRAKE_USER_KEY="<<{alnum:40}>>"',
        "process.env.AIRBRAKE_USER_KEY || '<<{alnum:40}>>'",
        'variable "airbrake_user_key" {\n  default = "<<{alnum:40}>>"\n}',
      ],
      negative: [
        '"airbrakeUserKey": "{alnum:39}"',
        'AIRBRAKE_USER_KEY={alnum:41}',
        'airbrake was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
