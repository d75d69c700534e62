import type { Provider } from '../rule.ts';

export default {
  id: 'infermedica',
  name: 'Infermedica',
  docs: 'https://developer.infermedica.com/documentation/overview/authentication/',
  revoke: 'https://developer.infermedica.com/settings',
  rules: [
    {
      id: 'app-key',
      description: 'Infermedica app key',
      near: ['infermedica'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"infermedica": {"app_key": "<<{hex:32}>>"}}',
        'infermedica_app_key: <<{hex:32}>>',
        '<add key="InfermedicaAppKey" value="<<{hex:32}>>" />',
      ],
      negative: [
        'INFERMEDICA_APP_KEY={hex:31}',
        'infermedica_app_key: {hex:33}',
        'md5 of infermedica-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
