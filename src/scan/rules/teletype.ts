import type { Provider } from '../rule.ts';

export default {
  id: 'teletype',
  name: 'Teletype',
  docs: 'https://teletype.app/help/api/',
  revoke: 'https://panel.teletype.app, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Teletype API token',
      near: ['teletypeapp', 'teletypeapi', 'teletypetoken', 'teletypekey', 'teletypeauth'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("TELETYPE_API_TOKEN", "<<{base64url:64}>>")',
        '<add key="TeletypeApiToken" value="<<{base64url:64}>>" />',
      ],
      negative: [
        'TELETYPE_API_TOKEN={base64url:63}',
        'teletype-2.1.0.tgz sha256:{hex:64}',
        'TELETYPE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
