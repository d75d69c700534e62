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
      positive: ['skybiometry:\n  api_key: <<{lowernum:25}>>', 'skybiometry_api_key: "<<{lowernum:25}>>"'],
      negative: [
        'SKYBIOMETRY_API_KEY={lowernum:24}',
        'skybiometryClient.getStatusOfRequest(requestOptions)',
        'const skybiometryApiKey = process.env.SKYBIOMETRY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
