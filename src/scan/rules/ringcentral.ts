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
        '[ringcentral]\nclient_secret = "<<{base64url:22}>>"',
        '<add key="RingcentralClientSecret" value="<<{base64url:22}>>" />',
      ],
      negative: [
        'RINGCENTRAL_CLIENT_SECRET={base64url:23}',
        "import { createRingcentralClient } from 'ringcentral';",
        'RINGCENTRAL_CLIENT_SECRET=your_ringcentral_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
