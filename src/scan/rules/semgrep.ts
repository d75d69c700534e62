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
        "define('SEMGREP_API_TOKEN', '<<{hex:64}>>');",
        '{ name: "SEMGREP_API_TOKEN", value: "<<{hex:64}>>" }',
      ],
      negative: [
        'SEMGREP_API_TOKEN={hex:63}',
        'semgrep-2.1.0.tgz sha256:{hex:64}',
        'const semgrepApiToken = process.env.SEMGREP_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
