import type { Provider } from '../rule.ts';

export default {
  id: 'cloud-66',
  name: 'Cloud 66',
  docs: 'https://developers.cloud66.com',
  revoke: 'https://app.cloud66.com/personal_tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Cloud 66 access token',
      near: ['cloud66'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.cloud66.com/?access_token=<<{hex:64}>>',
        '- name: CLOUD66_ACCESS_TOKEN\n  value: "<<{hex:64}>>"',
        'cloud66:\n  access_token: "<<{hex:64}>>"',
      ],
      negative: [
        '"cloud66AccessToken": "{hex:63}"',
        'cloud66_access_token: {hex:65}',
        'cloud66-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
