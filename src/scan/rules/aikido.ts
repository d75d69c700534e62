import type { Provider } from '../rule.ts';

export default {
  id: 'aikido',
  name: 'Aikido',
  docs: 'https://help.aikido.dev/code-scanning/local-code-scanning',
  revoke: 'https://app.aikido.dev/settings/integrations',
  rules: [
    {
      id: 'ci-token',
      description: 'Aikido CI token',
      keywords: ['aik_ci_'],
      pattern: /(?<![A-Za-z0-9_])AIK_CI_[A-Za-z0-9]{20,64}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'aikido.ci.token=<<AIK_CI_{alnum:20}>>',
        "curl -H 'Authorization: Bearer <<AIK_CI_{alnum:20}>>' https://api.test/v1",
      ],
      negative: [
        'aikido_ci_token: AIK_CI_{alnum:17}kQ',
        'client = Client(aikido_ci_token="AIK_CI_{alnum:65}")',
        'AIKIDO_CI_TOKEN=AIK_CI_your-token-goes-here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Aikido client secret',
      keywords: ['aik_secret_'],
      pattern: /(?<![A-Za-z0-9_])AIK_SECRET_[A-Za-z0-9]{40,80}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'os.environ["AIKIDO_CLIENT_SECRET"] = "<<AIK_SECRET_{alnum:40}>>"',
        'AIKIDO_CLIENT_SECRET=<<AIK_SECRET_{alnum:40}>>',
      ],
      negative: [
        'export AIKIDO_CLIENT_SECRET="AIK_SECRET_{alnum:39}"',
        '"aikidoClientSecret": "AIK_SECRET_{alnum:81}",',
        'AIKIDO_CLIENT_SECRET=AIK_SECRET_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
