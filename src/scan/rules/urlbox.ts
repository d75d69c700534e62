import type { Provider } from '../rule.ts';

export default {
  id: 'urlbox',
  name: 'Urlbox',
  docs: 'https://urlbox.com/docs/overview',
  revoke: 'https://urlbox.com/dashboard/projects',
  rules: [
    {
      id: 'api-secret',
      description: 'Urlbox API secret',
      near: ['urlbox'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("URLBOX_API_SECRET", "<<{hex:32}>>")', '[urlbox]\napi_secret = "<<{hex:32}>>"'],
      negative: [
        'URLBOX_API_SECRET={hex:31}',
        '{hex:32}  urlbox-2.1.0.zip',
        'URLBOX_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
