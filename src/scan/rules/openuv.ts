import type { Provider } from '../rule.ts';

export default {
  id: 'openuv',
  name: 'OpenUV',
  docs: 'https://www.openuv.io/uvindex',
  revoke: 'https://www.openuv.io/console',
  rules: [
    {
      id: 'api-key',
      description: 'OpenUV API key',
      near: ['openuv'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['openuv.api_key = "<<{lowernum:32}>>"', "define('OPENUV_API_KEY', '<<{lowernum:32}>>');"],
      negative: [
        'OPENUV_API_KEY={lowernum:33}',
        'MD5 (openuv-2.1.0.tar.gz) = {hex:32}',
        'OPENUV_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'console-api-key',
      description: 'OpenUV console API key',
      keywords: ['openuv-'],
      pattern: /(?<![A-Za-z0-9_])openuv-[a-z0-9]{12,18}-io(?![A-Za-z0-9_-])/,
      positive: [
        'openuv.api_key = "<<openuv-{lowernum:12}-io>>"',
        "define('OPENUV_API_KEY', '<<openuv-{lowernum:12}-io>>');",
      ],
      negative: [
        'OPENUV_API_KEY=openuv-{lowernum:11}-io',
        "import { createOpenuvClient } from 'openuv';",
        'OPENUV_API_KEY=xxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
