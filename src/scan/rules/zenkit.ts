import type { Provider } from '../rule.ts';

export default {
  id: 'zenkit',
  name: 'Zenkit',
  docs: 'https://base.zenkit.com/docs/api/overview/introduction',
  revoke: 'https://base.zenkit.com/profile, "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Zenkit API key',
      near: ['zenkit'],
      value: /[a-z0-9]{8}-[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Zenkit API key: <<{lowernum:8}-{alnum:32}>>',
        'requests.get(url, headers={"X-Zenkit-Api-Key": "<<{lowernum:8}-{alnum:32}>>"})',
      ],
      negative: [
        'ZENKIT_API_KEY={lowernum:7}-{alnum:32}',
        '"zenkit": "git+https://git.example/zenkit.git#{hex:40}"',
        'const zenkitApiKey = process.env.ZENKIT_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
