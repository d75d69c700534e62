import type { Provider } from '../rule.ts';

export default {
  id: 'happi',
  name: 'Happi.dev',
  docs: 'https://happi.dev/docs',
  revoke: 'https://happi.dev/panel',
  rules: [
    {
      id: 'api-key',
      description: 'Happi.dev API key',
      near: ['happidev', 'happiapi', 'happikey', 'happitoken'],
      value: /[0-9A-Za-z]{56}/,
      check: 'letters-and-digits',
      positive: [
        'export HAPPI_DEV_API_KEY="<<{alnum:56}>>"',
        "process.env.HAPPI_DEV_API_KEY || '<<{alnum:56}>>'",
        'variable "happi_dev_api_key" {\n  default = "<<{alnum:56}>>"\n}',
      ],
      negative: [
        'HAPPI_DEV_API_KEY={alnum:55}',
        'HAPPI_DEV_API_KEY={alnum:57}',
        'HAPPI_DEV_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
