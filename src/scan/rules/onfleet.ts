import type { Provider } from '../rule.ts';

export default {
  id: 'onfleet',
  name: 'Onfleet',
  docs: 'https://docs.onfleet.com/reference/authentication',
  revoke: 'https://onfleet.com/dashboard#/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Onfleet API key',
      near: ['onfleet'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="onfleet_api_key"><<{lowernum:32}>></string>',
        'val onfleetApiKey = "<<{lowernum:32}>>"',
      ],
      negative: [
        'ONFLEET_API_KEY={lowernum:31}',
        '{hex:32}  onfleet-2.1.0.zip',
        'const onfleetApiKey = process.env.ONFLEET_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
