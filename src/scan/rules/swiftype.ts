import type { Provider } from '../rule.ts';

export default {
  id: 'swiftype',
  name: 'Swiftype',
  docs: 'https://swiftype.com/documentation/site-search/overview',
  revoke: 'https://app.swiftype.com/settings/account',
  rules: [
    {
      id: 'api-key',
      description: 'Swiftype API key',
      near: ['swiftype'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "swiftype_api_key" {\n  default = "<<{base64url:20}>>"\n}',
        '# Swiftype API key: <<{base64url:20}>>',
      ],
      negative: [
        'SWIFTYPE_API_KEY={base64url:19}',
        'swiftypeClient.getStatusOfRequest(requestOptions)',
        'const swiftypeApiKey = process.env.SWIFTYPE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
