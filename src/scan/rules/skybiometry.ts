import type { Provider } from '../rule.ts';

export default {
  id: 'skybiometry',
  name: 'SkyBiometry',
  docs: 'https://skybiometry.com/documentation/',
  revoke: 'https://skybiometry.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'SkyBiometry API key',
      near: ['skybiometry'],
      value: /[a-z0-9]{25,26}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.skybiometry.com/v1/me -H "Authorization: Bearer <<{lowernum:25}>>"',
        'https://api.skybiometry.com/v1/check?api_key=<<{lowernum:25}>>&format=json',
      ],
      negative: [
        'SKYBIOMETRY_API_KEY={lowernum:24}',
        '"skybiometry": "^2.1.0"',
        'skybiometry_api_key: "{{ skybiometry_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
