import type { Provider } from '../rule.ts';

export default {
  id: 'magicbell',
  name: 'MagicBell',
  docs: 'https://www.magicbell.com/docs/api/rest',
  revoke: 'https://app.magicbell.com/projects, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'MagicBell API key',
      near: ['magicbell'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'magicbell.api_key = "<<{base64url:40}>>"',
        "define('MAGICBELL_API_KEY', '<<{base64url:40}>>');",
      ],
      negative: [
        'MAGICBELL_API_KEY={base64url:39}',
        'magicbell @ {hex:40}',
        'magicbell_api_key: "{{ magicbell_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
