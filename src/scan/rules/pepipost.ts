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
      positive: ['pepipost_api_key: "<<{lowernum:32}>>"', 'client = Pepipost(api_key="<<{lowernum:32}>>")'],
      negative: [
        'PEPIPOST_API_KEY={lowernum:31}',
        'pepipost.min.js?v={hex:32}',
        'pepipost_api_key: "{{ pepipost_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
