import type { Provider } from '../rule.ts';

export default {
  id: 'voucherify',
  name: 'Voucherify',
  docs: 'https://docs.voucherify.io/reference/authentication',
  revoke: 'https://app.voucherify.io, "Project settings"',
  rules: [
    {
      id: 'secret-key',
      description: 'Voucherify secret key',
      near: ['voucherify'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'process.env.VOUCHERIFY_SECRET_KEY = "<<{uuid}>>";',
        "$voucherify_secret_key = '<<{uuid}>>';",
      ],
      negative: [
        'VOUCHERIFY_SECRET_KEY={hex:31}',
        'voucherify_workspace_id: {uuid}',
        'voucherifySecretKey: "${VOUCHERIFY_SECRET_KEY}"',
      ],
    },
  ],
} satisfies Provider;
