import type { Provider } from '../rule.ts';

export default {
  id: 'oneall',
  name: 'OneAll',
  docs: 'https://docs.oneall.com/api/basic/authentication/',
  revoke: 'https://app.oneall.com/applications',
  rules: [
    {
      id: 'private-key',
      description: 'OneAll private key',
      near: ['oneall'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<add key="OneallPrivateKey" value="<<{uuid}>>" />',
        '      - ONEALL_PRIVATE_KEY=<<{uuid}>>',
      ],
      negative: [
        'ONEALL_PRIVATE_KEY={hex:31}',
        'oneall_workspace_id: {uuid}',
        'oneall_private_key: "{{ oneall_private_key }}"',
      ],
    },
  ],
} satisfies Provider;
