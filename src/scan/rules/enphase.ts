import type { Provider } from '../rule.ts';

export default {
  id: 'enphase',
  name: 'Enphase',
  docs: 'https://developer-v4.enphase.com/docs.html',
  revoke: 'https://developer-v4.enphase.com/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Enphase API key',
      near: ['enphase'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"enphase": {"api_key": "<<{hex:32}>>"}}',
        'enphase_api_key: <<{hex:32}>>',
        '<add key="EnphaseApiKey" value="<<{hex:32}>>" />',
      ],
      negative: [
        'ENPHASE_API_KEY={hex:31}',
        'ENPHASE_API_KEY={hex:33}',
        'md5 of enphase-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
