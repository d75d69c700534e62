import type { Provider } from '../rule.ts';

export default {
  id: 'uplead',
  name: 'UpLead',
  docs: 'https://docs.uplead.com',
  revoke: 'https://app.uplead.com/profile',
  rules: [
    {
      id: 'api-key',
      description: 'UpLead API key',
      near: ['uplead'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="UpleadApiKey" value="<<{lowernum:32}>>" />',
        '      - UPLEAD_API_KEY=<<{lowernum:32}>>',
      ],
      negative: [
        'UPLEAD_API_KEY={lowernum:33}',
        'MD5 (uplead-2.1.0.tar.gz) = {hex:32}',
        'UPLEAD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
