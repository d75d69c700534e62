import type { Provider } from '../rule.ts';

export default {
  id: 'ringcentral',
  name: 'RingCentral',
  docs: 'https://developers.ringcentral.com/guide/authentication',
  revoke: 'https://developers.ringcentral.com/my-account.html#/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'RingCentral client secret',
      near: ['ringcentral', 'rcclient', 'rcappclient'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ringcentral.client.secret=<<{base64url:22}>>',
        "'ringcentral' => ['client_secret' => '<<{base64url:22}>>'],",
      ],
      negative: [
        'RINGCENTRAL_CLIENT_SECRET={base64url:21}',
        '"ringcentral": "^2.1.0"',
        'ringcentral_client_secret: "{{ ringcentral_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
