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
      positive: ['YAPILY_APP_SECRET=<<{uuid}>>', '"yapilyAppSecret": "<<{uuid}>>"'],
      negative: [
        'YAPILY_APP_SECRET={hex:31}',
        'yapily_workspace_id: {uuid}',
        'YAPILY_APP_SECRET=your_yapily_app_secret_here',
      ],
    },
  ],
} satisfies Provider;
