import type { Provider } from '../rule.ts';

export default {
  id: 'codeclimate',
  name: 'Code Climate',
  docs: 'https://developer.codeclimate.com',
  revoke: 'https://codeclimate.com/profile/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Code Climate API token',
      near: ['codeclimate'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Codeclimate.api_token = '<<{alnum:40}>>'",
        'CODECLIMATE_API_TOKEN=<<{alnum:40}>>',
        'curl https://api.codeclimate.com/ -H "Authorization: Bearer <<{alnum:40}>>"',
      ],
      negative: [
        'CODECLIMATE_API_TOKEN={alnum:39}',
        'codeclimate_api_token: {alnum:41}',
        'codeclimate was built from commit {hex:40}',
      ],
    },
    {
      id: 'test-reporter-id',
      description: 'Code Climate test reporter ID',
      near: ['codeclimate', 'cctestreporter'],
      value: /[0-9a-f]{64}/,
      words: ['reporter', 'token'],
      check: 'letters-and-digits',
      positive: [
        "'codeclimate' => ['repo_token' => '<<{hex:64}>>'],",
        'codeclimate.repo.token=<<{hex:64}>>',
        'tool --codeclimate-repo-token <<{hex:64}>>',
        'CC_TEST_REPORTER_ID=<<{hex:64}>>',
      ],
      negative: [
        'CODECLIMATE_REPO_TOKEN={hex:63}',
        'codeclimate_repo_token: {hex:65}',
        'codeclimate-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
