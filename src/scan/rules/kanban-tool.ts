import type { Provider } from '../rule.ts';

export default {
  id: 'kanban-tool',
  name: 'Kanban Tool',
  docs: 'https://kanbantool.com/developer',
  revoke: 'kanbantool.com, "My account", "API token"',
  rules: [
    {
      id: 'api-token',
      description: 'Kanban Tool API token',
      near: ['kanbantool', 'kanbanapi', 'kanbantoken'],
      value: /(?:[0-9A-Z]{12}|[0-9A-Z]{10,16}-[0-9A-Z]{3})/,
      check: 'letters-and-digits',
      positive: [
        '[kanbantool]\napi_token = <<{uppernum:12}>>',
        "Kanbantool.api_token = '<<{uppernum:12}>>'",
        'KANBANTOOL_API_TOKEN=<<{uppernum:12}>>',
      ],
      negative: ['kanbantoolApiToken: process.env.KANBANTOOL_API_TOKEN', 'KANBANTOOL_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
