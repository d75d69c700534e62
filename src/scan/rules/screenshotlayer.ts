import type { Provider } from '../rule.ts';

export default {
  id: 'screenshotlayer',
  name: 'screenshotlayer',
  docs: 'https://screenshotlayer.com/documentation',
  revoke: 'https://screenshotlayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'screenshotlayer API key',
      near: ['screenshotlayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# screenshotlayer API key: <<{lowernum:32}>>',
        'requests.get(url, headers={"X-Screenshotlayer-Api-Key": "<<{lowernum:32}>>"})',
      ],
      negative: [
        'SCREENSHOTLAYER_API_KEY={lowernum:31}',
        '{hex:32}  screenshotlayer-2.1.0.zip',
        'const screenshotlayerApiKey = process.env.SCREENSHOTLAYER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
