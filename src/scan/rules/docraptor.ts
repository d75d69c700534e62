import type { Provider } from '../rule.ts';

export default {
  id: 'docraptor',
  name: 'DocRaptor',
  docs: 'https://docraptor.com/documentation/api',
  revoke: 'https://docraptor.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'DocRaptor API key',
      near: ['docraptor'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docraptor_api_key: <<{alnum:20}>>',
        '<add key="DocraptorApiKey" value="<<{alnum:20}>>" />',
        '# DocRaptor API key: <<{alnum:20}>>',
      ],
      negative: [
        '"docraptorApiKey": "{alnum:19}"',
        'docraptor_api_key: {alnum:21}',
        'docraptorApiKey: process.env.DOCRAPTOR_API_KEY',
      ],
    },
  ],
} satisfies Provider;
