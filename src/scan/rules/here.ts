import type { Provider } from '../rule.ts';

export default {
  id: 'here',
  name: 'HERE',
  docs: 'https://developer.here.com/documentation/identity-access-management/',
  revoke: 'https://platform.here.com/admin/apps',
  rules: [
    {
      id: 'api-key',
      description: 'HERE API key',
      near: ['hereapi', 'heremaps', 'herekey', 'hereaccess', 'heredeveloper'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.HERE_API_KEY || '<<{base64url:43}>>'",
        'variable "here_api_key" {\n  default = "<<{base64url:43}>>"\n}',
        "define('HERE_API_KEY', '<<{base64url:43}>>');",
      ],
      negative: [
        '"hereApiKey": "{base64url:42}"',
        'here_api_key: {base64url:44}',
        'hereApiKey: process.env.HERE_API_KEY',
      ],
    },
  ],
} satisfies Provider;
