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
        "'uplead' => ['api_key' => '<<{lowernum:32}>>'],",
        'os.Setenv("UPLEAD_API_KEY", "<<{lowernum:32}>>")',
      ],
      negative: [
        'UPLEAD_API_KEY={lowernum:31}',
        'uplead.min.js?v={hex:32}',
        'upleadApiKey: "${UPLEAD_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
