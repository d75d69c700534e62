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
        'export JSONBIN_MASTER_KEY="<<$2b$10${alnum:53}>>"',
        "process.env.JSONBIN_MASTER_KEY || '<<$2b$10${alnum:53}>>'",
        'variable "jsonbin_master_key" {\n  default = "<<$2b$10${alnum:53}>>"\n}',
      ],
      negative: ['JSONBIN_MASTER_KEY=<your-master-key>', 'JSONBIN_MASTER_KEY=changeme'],
    },
  ],
} satisfies Provider;
