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
        'os.environ["KANBANTOOL_API_TOKEN"] = "<<{uppernum:12}>>"',
        'client = Kanbantool(api_token="<<{uppernum:12}>>")',
        'export KANBANTOOL_API_TOKEN="<<{uppernum:12}>>"',
      ],
      negative: ['KANBANTOOL_API_TOKEN=<your-api-token>', 'KANBANTOOL_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
