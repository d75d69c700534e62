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
      value: /sk_live_[A-Za-z0-9]{30,120}|sk_test_[A-Za-z0-9]{30,120}/,
      check: 'digits-or-mixed-case',
      positive: [
        'workos.api.key=<<sk_live_{alnum:30}>>',
        "'workos' => ['api_key' => '<<sk_test_{alnum:30}>>'],",
      ],
      negative: [
        'WORKOS_API_KEY=sk_live_{alnum:29}',
        'workosClient.getStatusOfRequest(requestOptions)',
        'WORKOS_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
