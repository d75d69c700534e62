import type { Provider } from '../rule.ts';

export default {
  id: 'coveralls',
  name: 'Coveralls',
  docs: 'https://docs.coveralls.io',
  revoke: "coveralls.io, the repository's settings",
  rules: [
    {
      id: 'personal-access-token',
      description: 'Coveralls personal access token',
      near: ['coveralls'],
      value: /[0-9A-Za-z-]{37}/,
      check: 'letters-and-digits',
      positive: [
        "const coverallsToken = '<<{alnum:20}-{alnum:16}>>';",
        'https://api.coveralls.io/?token=<<{alnum:20}-{alnum:16}>>',
        '- name: COVERALLS_TOKEN\n  value: "<<{alnum:20}-{alnum:16}>>"',
      ],
      negative: ['COVERALLS_TOKEN=${COVERALLS_TOKEN}', 'COVERALLS_TOKEN=changeme'],
    },
    {
      id: 'repository-token',
      description: 'Coveralls repository token',
      near: ['coveralls'],
      value: /[0-9A-Za-z]{32,33}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String COVERALLS_REPO_TOKEN = "<<{alnum:32}>>";',
        '{"coveralls": {"repo_token": "<<{alnum:32}>>"}}',
        'coveralls_repo_token: <<{alnum:32}>>',
      ],
      negative: [
        'COVERALLS_REPO_TOKEN={alnum:31}',
        'coveralls_repo_token: {alnum:34}',
        'md5 of coveralls-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
