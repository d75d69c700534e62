import type { Provider } from '../rule.ts';

export default {
  id: 'tally',
  name: 'Tally',
  docs: 'https://developers.tally.so/api-reference/introduction',
  revoke: 'https://tally.so/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Tally API key',
      keywords: ['tly-'],
      pattern: /(?<![A-Za-z0-9_])tly-[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
      positive: [
        'process.env.TALLY_API_KEY = "<<tly-{alnum:32}>>";',
        "$tally_api_key = '<<tly-{alnum:32}>>';",
      ],
      negative: [
        'TALLY_API_KEY=tly-{alnum:33}',
        'MD5 (tally-2.1.0.tar.gz) = {hex:32}',
        'TALLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
