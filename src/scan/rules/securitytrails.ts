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
        '<string name="securitytrails_api_key"><<{alnum:32}>></string>',
        'val securitytrailsApiKey = "<<{alnum:32}>>"',
      ],
      negative: [
        'SECURITYTRAILS_API_KEY={alnum:33}',
        'MD5 (securitytrails-2.1.0.tar.gz) = {hex:32}',
        'SECURITYTRAILS_API_KEY=your_securitytrails_api_key_here',
      ],
    },
  ],
} satisfies Provider;
