import type { Provider } from '../rule.ts';

export default {
  id: 'semgrep',
  name: 'Semgrep',
  docs: 'https://semgrep.dev/docs/semgrep-ci/ci-environment-variables',
  revoke: 'https://semgrep.dev/orgs/-/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Semgrep API token',
      near: ['semgrep'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="semgrep_api_token"><<{hex:64}>></string>',
        'val semgrepApiToken = "<<{hex:64}>>"',
      ],
      negative: [
        'SEMGREP_API_TOKEN={hex:63}',
        'semgrep-2.1.0.tgz sha256:{hex:64}',
        'semgrep_api_token: "{{ semgrep_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
