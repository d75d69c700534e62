import type { Provider } from '../rule.ts';

export default {
  id: 'workos',
  name: 'WorkOS',
  docs: 'https://workos.com/docs/reference/api-keys',
  revoke: 'https://dashboard.workos.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'WorkOS API key',
      near: ['workos'],
      value: /sk_live_[A-Za-z0-9]{40,80}|sk_test_[A-Za-z0-9]{40,80}/,
      check: 'letters-and-digits',
      positive: [
        "'workos' => ['api_key' => '<<sk_live_{alnum:40}>>'],",
        'os.Setenv("WORKOS_API_KEY", "<<sk_test_{alnum:40}>>")',
      ],
      negative: [
        'WORKOS_API_KEY=sk_live_{alnum:39}',
        'workos @ {hex:40}',
        'workos_api_key: "{{ workos_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
