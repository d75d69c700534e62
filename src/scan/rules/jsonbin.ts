import type { Provider } from '../rule.ts';

export default {
  id: 'jsonbin',
  name: 'JSONBin.io',
  docs: 'https://jsonbin.io/api-reference',
  revoke: 'https://jsonbin.io/app/app/api-keys',
  rules: [
    {
      id: 'master-key',
      description: 'JSONBin.io master key or access key',
      near: ['jsonbin'],
      value: /\$2[aby]\$10\$[0-9A-Za-z./]{53}/,
      positive: [
        'private static final String JSONBIN_MASTER_KEY = "<<$2b$10${alnum:53}>>";',
        '{"jsonbin": {"master_key": "<<$2b$10${alnum:53}>>"}}',
        'jsonbin_master_key: <<$2b$10${alnum:53}>>',
      ],
      negative: ['JSONBIN_MASTER_KEY=your_master_key_here', 'JSONBIN_MASTER_KEY=changeme'],
    },
  ],
} satisfies Provider;
