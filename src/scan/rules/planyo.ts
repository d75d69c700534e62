import type { Provider } from '../rule.ts';

export default {
  id: 'planyo',
  name: 'Planyo',
  docs: 'https://www.planyo.com/api.php',
  revoke: 'https://www.planyo.com, "Site settings", "Advanced", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Planyo API key',
      near: ['planyo'],
      value: /[a-z0-9]{62}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Planyo-Api-Key": "<<{lowernum:62}>>"})',
        'planyo.api_key = "<<{lowernum:62}>>"',
      ],
      negative: [
        'PLANYO_API_KEY={lowernum:61}',
        'planyo-2.1.0.tgz sha256:{hex:64}',
        'const planyoApiKey = process.env.PLANYO_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
