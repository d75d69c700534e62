import type { Provider } from '../rule.ts';

export default {
  id: 'pepipost',
  name: 'Pepipost',
  docs: 'https://developers.pepipost.com',
  revoke: 'https://app.pepipost.com, "Settings", "Integration"',
  rules: [
    {
      id: 'api-key',
      description: 'Pepipost API key',
      near: [
        'pepipost',
        'netcoreapi',
        'netcorekey',
        'netcoretoken',
        'netcoresecret',
        'netcoreauth',
        'netcoreaccess',
        'netcoreclient',
      ],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const pepipostApiKey = '<<{lowernum:32}>>';",
        'export PEPIPOST_API_KEY="<<{lowernum:32}>>"',
      ],
      negative: [
        'PEPIPOST_API_KEY={lowernum:31}',
        '{hex:32}  pepipost-2.1.0.zip',
        'const pepipostApiKey = process.env.PEPIPOST_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
