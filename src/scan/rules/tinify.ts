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
      positive: ['os.Setenv("TINIFY_API_KEY", "<<{alnum:32}>>")', '[tinify]\napi_key = "<<{alnum:32}>>"'],
      negative: [
        'TINIFY_API_KEY={alnum:31}',
        'tinify.min.js?v={hex:32}',
        'tinify_api_key: "{{ tinify_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
