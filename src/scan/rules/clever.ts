import type { Provider } from '../rule.ts';

export default {
  id: 'clever',
  name: 'Clever',
  docs: 'https://dev.clever.com/docs/security',
  revoke: 'https://apps.clever.com, "Settings"',
  rules: [
    {
      id: 'client-secret',
      description: 'Clever client secret',
      near: ['clever'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="CleverClientSecret" value="<<{hex:40}>>" />',
        '# Clever client secret: <<{hex:40}>>',
        "const cleverClientSecret = '<<{hex:40}>>';",
      ],
      negative: [
        'CLEVER_CLIENT_SECRET={hex:39}',
        'CLEVER_CLIENT_SECRET={hex:41}',
        'clever was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
