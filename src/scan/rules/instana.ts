import type { Provider } from '../rule.ts';

export default {
  id: 'instana',
  name: 'Instana',
  docs: 'https://www.ibm.com/docs/en/instana-observability/current?topic=apis-api-tokens',
  revoke: 'ibm.com, "Settings", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Instana API token',
      near: ['instana'],
      value: /[0-9A-Za-z_-]{16,22}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.INSTANA_API_TOKEN || '<<{alnum:22}>>'",
        'variable "instana_api_token" {\n  default = "<<{alnum:22}>>"\n}',
        "define('INSTANA_API_TOKEN', '<<{alnum:22}>>');",
      ],
      negative: ['instanaApiToken: process.env.INSTANA_API_TOKEN', 'INSTANA_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
