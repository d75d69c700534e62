import type { Provider } from '../rule.ts';

export default {
  id: 'fakejson',
  name: 'FakeJSON',
  docs: 'https://fakejson.com/documentation',
  revoke: 'fakejson.com, API settings of the account',
  rules: [
    {
      id: 'api-token',
      description: 'FakeJSON API token',
      near: ['fakejson'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.FAKEJSON_API_TOKEN || '<<{alnum:22}>>'",
        'variable "fakejson_api_token" {\n  default = "<<{alnum:22}>>"\n}',
        "define('FAKEJSON_API_TOKEN', '<<{alnum:22}>>');",
      ],
      negative: [
        '"fakejsonApiToken": "{alnum:21}"',
        'fakejson_api_token: {alnum:23}',
        'FAKEJSON_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
