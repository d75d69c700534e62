import type { Provider } from '../rule.ts';

export default {
  id: 'nango',
  name: 'Nango',
  docs: 'https://docs.nango.dev/reference/api/authentication',
  revoke: 'https://app.nango.dev/dev/environment-settings',
  rules: [
    {
      id: 'secret-key',
      description: 'Nango secret key',
      near: ['nango'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '{ name: "NANGO_SECRET_KEY", value: "<<{uuid}>>" }',
        '{"nango": {"secretKey": "<<{uuid}>>"}}',
      ],
      negative: [
        'NANGO_SECRET_KEY={hex:31}',
        'nango_workspace_id: {uuid}',
        'nangoSecretKey: "${NANGO_SECRET_KEY}"',
      ],
    },
  ],
} satisfies Provider;
