import type { Provider } from '../rule.ts';

export default {
  id: 'statuspage',
  name: 'Statuspage',
  docs: 'https://developer.statuspage.io',
  revoke: 'https://manage.statuspage.io, "API info" of your avatar',
  rules: [
    {
      id: 'api-key',
      description: 'Statuspage API key',
      near: ['statuspage'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9a-f]{64}/,
      positive: [
        "define('STATUSPAGE_API_KEY', '<<{uuid}>>');",
        '{ name: "STATUSPAGE_API_KEY", value: "<<{hex:64}>>" }',
      ],
      negative: [
        'STATUSPAGE_API_KEY={hex:31}',
        'statuspage_workspace_id: {uuid}',
        'statuspageApiKey: "${STATUSPAGE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
