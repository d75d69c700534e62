import type { Provider } from '../rule.ts';

export default {
  id: 'tinify',
  name: 'Tinify',
  docs: 'https://tinypng.com/developers/reference',
  revoke: 'https://tinify.com/dashboard/api',
  rules: [
    {
      id: 'api-key',
      description: 'Tinify API key',
      near: ['tinify', 'tinypng'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.tinypng.com/v1/check?api_key=<<{alnum:32}>>&format=json',
        'tinify.api.key=<<{alnum:32}>>',
      ],
      negative: [
        'TINIFY_API_KEY={alnum:31}',
        '{hex:32}  tinify-2.1.0.zip',
        'const tinifyApiKey = process.env.TINIFY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
