import type { Provider } from '../rule.ts';

export default {
  id: 'api-ninjas',
  name: 'API Ninjas',
  docs: 'https://api-ninjas.com/api',
  revoke: 'https://api-ninjas.com/profile',
  rules: [
    {
      id: 'api-key',
      description: 'API Ninjas API key',
      near: ['apininjas', 'apininja'],
      value: /[0-9A-Za-z+/]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --api-ninjas-api-key <<{base64:40}>>',
        '<apiNinjasApiKey><<{base64:40}>></apiNinjasApiKey>',
        '[api_ninjas]\napi_key = <<{base64:40}>>',
      ],
      negative: [
        '"apiNinjasApiKey": "{base64:39}"',
        'api_ninjas_api_key: {base64:41}',
        'api-ninjas was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
