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
      positive: [
        'variable "openuv_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        '# OpenUV API key: <<{lowernum:32}>>',
      ],
      negative: [
        'OPENUV_API_KEY={lowernum:31}',
        'openuv.min.js?v={hex:32}',
        'openuvApiKey: "${OPENUV_API_KEY}"',
      ],
    },
    {
      id: 'console-api-key',
      description: 'OpenUV console API key',
      keywords: ['openuv-'],
      pattern: /(?<![A-Za-z0-9_])openuv-[a-z0-9]{12,18}-io(?![A-Za-z0-9_-])/,
      positive: [
        'variable "openuv_api_key" {\n  default = "<<openuv-{lowernum:12}-io>>"\n}',
        '# OpenUV API key: <<openuv-{lowernum:12}-io>>',
      ],
      negative: [
        'OPENUV_API_KEY=openuv-{lowernum:11}-io',
        '"openuv": "^2.1.0"',
        'openuvApiKey: "${OPENUV_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
