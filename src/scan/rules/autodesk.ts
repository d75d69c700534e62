import type { Provider } from '../rule.ts';

export default {
  id: 'autodesk',
  name: 'Autodesk Platform Services',
  docs: 'https://aps.autodesk.com/en/docs/oauth/v2/tutorials/create-app',
  revoke: 'https://aps.autodesk.com/myapps',
  rules: [
    {
      id: 'client-secret',
      description: 'Autodesk Platform Services client secret',
      near: ['autodesk', 'apsclient', 'forgeclient'],
      value: /[0-9A-Za-z]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.aps.autodesk.com/?client_secret=<<{alnum:16}>>',
        '- name: AUTODESK_CLIENT_SECRET\n  value: "<<{alnum:16}>>"',
        'autodesk:\n  client_secret: "<<{alnum:16}>>"',
      ],
      negative: [
        '"autodeskClientSecret": "{alnum:15}"',
        'AUTODESK_CLIENT_SECRET={alnum:17}',
        'AUTODESK_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
