import type { Provider } from '../rule.ts';

export default {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  docs: 'https://developers.activecampaign.com/reference/authentication',
  revoke: 'activecampaign.com, "Settings", "Developer"',
  rules: [
    {
      id: 'api-key',
      description: 'ActiveCampaign API key',
      near: ['activecampaign'],
      value: /[0-9a-f]{72}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e ACTIVECAMPAIGN_API_KEY=<<{hex:72}>> app',
        "'activecampaign' => ['api_key' => '<<{hex:72}>>'],",
        'activecampaign.api.key=<<{hex:72}>>',
      ],
      negative: [
        'ACTIVECAMPAIGN_API_KEY={hex:71}',
        'activecampaign_api_key: {hex:73}',
        'ACTIVECAMPAIGN_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
