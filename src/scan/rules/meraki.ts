import type { Provider } from '../rule.ts';

export default {
  id: 'meraki',
  name: 'Cisco Meraki',
  docs: 'https://developer.cisco.com/meraki/api-v1/authorization/',
  revoke: 'https://dashboard.meraki.com, "My profile", "API access"',
  rules: [
    {
      id: 'api-key',
      description: 'Cisco Meraki API key',
      near: ['meraki'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['meraki.api.key=<<{hex:40}>>', "'meraki' => ['api_key' => '<<{hex:40}>>'],"],
      negative: [
        'MERAKI_API_KEY={hex:39}',
        '"meraki": "git+https://git.example/meraki.git#{hex:40}"',
        'const merakiApiKey = process.env.MERAKI_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
