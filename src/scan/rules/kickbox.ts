import type { Provider } from '../rule.ts';

export default {
  id: 'kickbox',
  name: 'Kickbox',
  docs: 'https://docs.kickbox.com',
  revoke: 'https://app.kickbox.com/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Kickbox API key',
      near: ['kickbox'],
      value: /(?:live_|test_)?[0-9A-Za-z_]{0,10}[0-9A-Za-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'kickbox_api_key: <<live_{hex:64}>>',
        '<add key="KickboxApiKey" value="<<live_{hex:64}>>" />',
        '# Kickbox API key: <<live_{hex:64}>>',
      ],
      negative: ['kickboxApiKey: process.env.KICKBOX_API_KEY', 'KICKBOX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
