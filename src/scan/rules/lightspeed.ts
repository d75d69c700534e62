import type { Provider } from '../rule.ts';

export default {
  id: 'lightspeed',
  name: 'Lightspeed Retail',
  docs: 'https://x-series-api.lightspeedhq.com/docs/authorization',
  revoke: 'Lightspeed: "Setup", "Personal Tokens"',
  rules: [
    {
      id: 'personal-token',
      description: 'Lightspeed Retail personal token',
      keywords: ['lsxs_pt_'],
      pattern: /(?<![A-Za-z0-9_])lsxs_pt_[A-Za-z0-9]{32,64}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '  - name: LIGHTSPEED_PERSONAL_TOKEN\n    value: "<<lsxs_pt_{alnum:32}>>"',
        '"lightspeedPersonalToken": "<<lsxs_pt_{alnum:32}>>",',
      ],
      negative: [
        'lightspeed_personal_token: lsxs_pt_{alnum:31}',
        'client = Client(lightspeed_personal_token="lsxs_pt_{alnum:65}")',
        'LIGHTSPEED_PERSONAL_TOKEN=lsxs_pt_your-token-goes-here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Lightspeed Retail API token or client secret',
      near: ['lightspeed'],
      value: /[0-9a-f]{64}/,
      positive: ["const lightspeedClientSecret = '<<{hex:64}>>';", 'lightspeed.client.secret=<<{hex:64}>>'],
      negative: ['LIGHTSPEED_CLIENT_SECRET={hex:63}', 'LIGHTSPEED_CLIENT_SECRET=your_secret'],
    },
  ],
} satisfies Provider;
