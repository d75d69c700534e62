import type { Provider } from '../rule.ts';

export default {
  id: 'madkudu',
  name: 'MadKudu',
  docs: 'https://developers.madkudu.com',
  revoke: 'https://app.madkudu.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'MadKudu API key',
      near: ['madkudu'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Madkudu-Api-Key": "<<{hex:32}>>"})',
        'madkudu.api_key = "<<{hex:32}>>"',
      ],
      negative: [
        'MADKUDU_API_KEY={hex:33}',
        'MD5 (madkudu-2.1.0.tar.gz) = {hex:32}',
        'MADKUDU_API_KEY=your_madkudu_api_key_here',
      ],
    },
  ],
} satisfies Provider;
