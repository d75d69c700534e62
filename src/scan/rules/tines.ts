import type { Provider } from '../rule.ts';

export default {
  id: 'tines',
  name: 'Tines',
  docs: 'https://www.tines.com/api/authentication/',
  revoke: 'Tines: "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Tines API key',
      near: ['tines'],
      value: /[A-Za-z0-9_-]{20,44}/,
      check: 'mixed-case-and-digits',
      positive: ["const tinesApiKey = '<<{alnum:17}k7Q>>';", 'tines.api.key=<<{alnum:17}k7Q>>'],
      negative: [
        'TINES_API_KEY={alnum:16}k7Q',
        'tines-1.0.tgz sha256 {hex:64}',
        'TINES_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'webhook',
      description: 'Tines webhook URL',
      keywords: ['.tines.com/webhook/'],
      pattern: /https:\/\/[a-z0-9-]{1,60}\.tines\.com\/webhook\/[a-z0-9]{20,40}\/[a-z0-9]{20,40}(?![a-z0-9])/,
      before: 70,
      within: 200,
      positive: [
        'url: <<https://quiet-sea-1.tines.com/webhook/{hex:32}/{hex:32}>>',
        'curl <<https://shop.tines.com/webhook/{hex:32}/{hex:32}>>',
      ],
      negative: [
        'https://shop.tines.com/webhook/{hex:10}/{hex:10}',
        'https://shop.tines.com/webhook/path/secret',
      ],
    },
  ],
} satisfies Provider;
