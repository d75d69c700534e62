import type { Provider } from '../rule.ts';

export default {
  id: 'yapily',
  name: 'Yapily',
  docs: 'https://docs.yapily.com',
  revoke: 'https://console.yapily.com',
  rules: [
    {
      id: 'app-secret',
      description: 'Yapily app secret',
      near: ['yapily'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '{ name: "YAPILY_APP_SECRET", value: "<<{uuid}>>" }',
        '{"yapily": {"appSecret": "<<{uuid}>>"}}',
      ],
      negative: [
        'YAPILY_APP_SECRET={hex:31}',
        'yapily_workspace_id: {uuid}',
        'const yapilyAppSecret = process.env.YAPILY_APP_SECRET;',
      ],
    },
  ],
} satisfies Provider;
