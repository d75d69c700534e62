import type { Provider } from '../rule.ts';

export default {
  id: 'indico',
  name: 'Indico',
  docs: 'https://docs.getindico.io',
  revoke: 'getindico.io, "My profile", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Indico API token',
      keywords: ['indp_'],
      pattern: /(?<![A-Za-z0-9_])indp_[0-9A-Za-z]{42}(?![A-Za-z0-9_])/,
      positive: [
        "process.env.INDICO_API_TOKEN || '<<indp_{alnum:42}>>'",
        'variable "indico_api_token" {\n  default = "<<indp_{alnum:42}>>"\n}',
        "define('INDICO_API_TOKEN', '<<indp_{alnum:42}>>');",
      ],
      negative: ['indicoApiToken: process.env.INDICO_API_TOKEN', 'INDICO_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
