import type { Provider } from '../rule.ts';

export default {
  id: 'securitytrails',
  name: 'SecurityTrails',
  docs: 'https://docs.securitytrails.com/docs/getting-started',
  revoke: 'https://securitytrails.com/app/account/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'SecurityTrails API key',
      near: ['securitytrails'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('SECURITYTRAILS_API_KEY', '<<{alnum:32}>>');",
        '{ name: "SECURITYTRAILS_API_KEY", value: "<<{alnum:32}>>" }',
      ],
      negative: [
        'SECURITYTRAILS_API_KEY={alnum:31}',
        'securitytrails.min.js?v={hex:32}',
        'securitytrails_api_key: "{{ securitytrails_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
