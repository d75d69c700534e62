import type { Provider } from '../rule.ts';

export default {
  id: 'ethplorer',
  name: 'Ethplorer',
  docs: 'https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API',
  revoke: 'https://ethplorer.io/wallet/',
  rules: [
    {
      id: 'api-key',
      description: 'Ethplorer API key',
      near: ['ethplorer'],
      value: /(?:EK-)?[0-9A-Za-z-]{19,24}/,
      positive: [
        '- name: ETHPLORER_API_KEY\n  value: "<<EK-{alnum:5}-{alnum:7}-{alnum:5}>>"',
        'ethplorer:\n  api_key: "<<EK-{alnum:5}-{alnum:7}-{alnum:5}>>"',
        'os.environ["ETHPLORER_API_KEY"] = "<<EK-{alnum:5}-{alnum:7}-{alnum:5}>>"',
      ],
      negative: ['ETHPLORER_API_KEY=<your-api-key>', 'ETHPLORER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
