import type { Provider } from '../rule.ts';

export default {
  id: 'anypoint',
  name: 'Anypoint Platform',
  docs: 'https://docs.mulesoft.com/access-management/connected-apps-overview',
  revoke: 'https://anypoint.mulesoft.com, "Access management"',
  rules: [
    {
      id: 'client-secret',
      description: 'Anypoint Platform client secret',
      near: ['anypoint', 'mulesoft'],
      value: /(?:[0-9A-Fa-f]{32}|[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12})/,
      positive: [
        '<add key="AnypointClientSecret" value="<<{hex:32}>>" />',
        '# Anypoint Platform client secret: <<{hex:32}>>',
        "const anypointClientSecret = '<<{hex:32}>>';",
      ],
      negative: ['ANYPOINT_CLIENT_SECRET=<your-client-secret>', 'ANYPOINT_CLIENT_SECRET=changeme'],
    },
  ],
} satisfies Provider;
