import type { Provider } from '../rule.ts';

export default {
  id: 'attio',
  name: 'Attio',
  docs: 'https://developers.attio.com/docs/authentication',
  revoke: 'https://app.attio.com, "Workspace settings", "Developers"',
  rules: [
    {
      id: 'access-token',
      description: 'Attio access token',
      near: ['attio'],
      value: /[0-9a-f]{64}/,
      positive: [
        "const attioAccessToken = '<<{hex:64}>>';",
        'https://api.attio.com/?access_token=<<{hex:64}>>',
        '- name: ATTIO_ACCESS_TOKEN\n  value: "<<{hex:64}>>"',
      ],
      negative: ['ATTIO_ACCESS_TOKEN=${ATTIO_ACCESS_TOKEN}', 'ATTIO_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
