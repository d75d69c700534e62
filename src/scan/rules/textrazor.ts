import type { Provider } from '../rule.ts';

export default {
  id: 'textrazor',
  name: 'TextRazor',
  docs: 'https://www.textrazor.com/docs/rest',
  revoke: 'https://www.textrazor.com/console',
  rules: [
    {
      id: 'api-key',
      description: 'TextRazor API key',
      near: ['textrazor'],
      value: /[0-9a-f]{56}/,
      check: 'letters-and-digits',
      positive: [
        '# TextRazor API key: <<{hex:56}>>',
        'requests.get(url, headers={"X-Textrazor-Api-Key": "<<{hex:56}>>"})',
      ],
      negative: [
        'TEXTRAZOR_API_KEY={hex:55}',
        'textrazorClient.getStatusOfRequest(requestOptions)',
        'const textrazorApiKey = process.env.TEXTRAZOR_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
