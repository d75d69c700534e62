import type { Provider } from '../rule.ts';

export default {
  id: 'paperspace',
  name: 'Paperspace',
  docs: 'https://docs.digitalocean.com/reference/paperspace/',
  revoke: 'https://console.paperspace.com, "Team settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Paperspace API key',
      near: ['paperspace'],
      value: /[0-9a-f]{30}/,
      check: 'letters-and-digits',
      positive: ['paperspace.api.key=<<{hex:30}>>', "'paperspace' => ['api_key' => '<<{hex:30}>>'],"],
      negative: [
        'PAPERSPACE_API_KEY={hex:29}',
        '"paperspace": "^2.1.0"',
        'paperspaceApiKey: "${PAPERSPACE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
