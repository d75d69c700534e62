import type { Provider } from '../rule.ts';

export default {
  id: 'tyntec',
  name: 'tyntec',
  docs: 'https://api.tyntec.com/docs/',
  revoke: 'https://my.tyntec.com/api-settings',
  rules: [
    {
      id: 'api-key',
      description: 'tyntec API key',
      near: ['tyntec'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['tyntec.api_key = "<<{alnum:32}>>"', "define('TYNTEC_API_KEY', '<<{alnum:32}>>');"],
      negative: [
        'TYNTEC_API_KEY={alnum:31}',
        'tyntec.min.js?v={hex:32}',
        'tyntecApiKey: "${TYNTEC_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
