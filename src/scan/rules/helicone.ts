import type { Provider } from '../rule.ts';

export default {
  id: 'helicone',
  name: 'Helicone',
  docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  revoke: 'https://us.helicone.ai/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Helicone API key',
      keywords: ['k-helicone-', '-eu-helicone-', '-us-helicone-'],
      pattern:
        /(?<![A-Za-z0-9_])[sp]k-(?:eu-|us-)?helicone-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}(?![A-Za-z0-9_-])/,
      before: 5,
      check: 'letters-and-digits',
      positive: [
        '{"token":"<<sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:5}k7>>"}',
        'export HELICONE_API_KEY="<<pk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:5}k7>>"',
      ],
      negative: [
        'helicone_api_key: sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:4}k7',
        'client = Client(helicone_api_key="sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:6}k7")',
        'HELICONE_API_KEY=sk-helicone-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
