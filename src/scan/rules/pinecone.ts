import type { Provider } from '../rule.ts';

export default {
  id: 'pinecone',
  name: 'Pinecone',
  docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  revoke: 'https://app.pinecone.io, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Pinecone API key',
      keywords: ['pcsk_'],
      pattern: /(?<![A-Za-z0-9_])pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,70}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '{"token":"<<pcsk_{alnum:5}_{alnum:60}>>"}',
        'export PINECONE_API_KEY="<<pcsk_{alnum:5}_{alnum:60}>>"',
      ],
      negative: [
        'pinecone_api_key: pcsk_{alnum:5}_{alnum:59}',
        'client = Client(pinecone_api_key="pcsk_{alnum:5}_{alnum:71}")',
        'PINECONE_API_KEY=pcsk_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-old',
      description: 'Pinecone API key',
      near: ['pinecone'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['PINECONE_API_KEY=<<{uuid}>>', 'client = Client(pinecone_api_key="<<{uuid}>>")'],
      negative: [
        'PINECONE_API_KEY={hex:31}',
        'pinecone-1.0.tgz sha256 {hex:64}',
        'PINECONE_API_KEY=your_api_key_old_here',
      ],
    },
  ],
} satisfies Provider;
