import type { Provider } from '../rule.ts';

export default {
  id: 'messente',
  name: 'Messente',
  docs: 'https://messente.com/documentation',
  revoke: 'https://dashboard.messente.com/api-settings',
  rules: [
    {
      id: 'password',
      description: 'Messente password',
      near: ['messente'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "MESSENTE_PASSWORD", value: "<<{hex:32}>>" }',
        '{"messente": {"password": "<<{hex:32}>>"}}',
      ],
      negative: [
        'MESSENTE_PASSWORD={hex:31}',
        '{hex:32}  messente-2.1.0.zip',
        'const messentePassword = process.env.MESSENTE_PASSWORD;',
      ],
    },
  ],
} satisfies Provider;
