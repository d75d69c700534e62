import type { Provider } from '../rule.ts';

export default {
  id: 'chroma',
  name: 'Chroma',
  docs: 'https://docs.trychroma.com/cloud/getting-started',
  revoke: 'https://www.trychroma.com',
  rules: [
    {
      id: 'api-key',
      description: 'Chroma API key',
      near: ['chromaapi', 'chromakey', 'trychroma', 'chromacloud'],
      value: /ck-[1-9A-HJ-NP-Za-km-z]{44}/,
      check: 'mixed-case-and-digits',
      positive: ["const chromaApiKey = '<<ck-{base58:41}k7Q>>';", 'chroma.api.key=<<ck-{base58:41}k7Q>>'],
      negative: [
        'CHROMA_API_KEY=ck-{base58:40}k7Q',
        'chromaapi-1.0.tgz sha256 {hex:64}',
        'CHROMA_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
