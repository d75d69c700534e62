import type { Provider } from '../rule.ts';

export default {
  id: 'minimax',
  name: 'MiniMax',
  docs: 'https://platform.minimax.io/docs/guides/quickstart',
  revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
  rules: [
    {
      id: 'api-key',
      description: 'MiniMax API key',
      keywords: ['sk-api-'],
      pattern: /(?<![A-Za-z0-9_])sk-api-[A-Za-z0-9_-]{100,140}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'minimax_api_key: <<sk-api-{alnum:100}>>',
        '<add key="MINIMAX_API_KEY" value="<<sk-api-{alnum:100}>>" />',
      ],
      negative: [
        'minimax_api_key: sk-api-{alnum:99}',
        'client = Client(minimax_api_key="sk-api-{alnum:141}")',
        'MINIMAX_API_KEY=sk-api-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
