import type { Provider } from '../rule.ts';

export default {
  id: 'jumpcloud',
  name: 'JumpCloud',
  docs: 'https://docs.jumpcloud.com/api/1.0/index.html',
  revoke: 'https://console.jumpcloud.com, account, "My API key"',
  rules: [
    {
      id: 'api-key',
      description: 'JumpCloud API key',
      near: ['jumpcloud'],
      value: /(?:jca_)?[0-9A-Za-z]{36,40}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e JUMPCLOUD_API_KEY=<<{hex:40}>> app',
        "'jumpcloud' => ['api_key' => '<<{hex:40}>>'],",
        'jumpcloud.api.key=<<{hex:40}>>',
      ],
      negative: ['JUMPCLOUD_API_KEY=${JUMPCLOUD_API_KEY}', 'JUMPCLOUD_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
