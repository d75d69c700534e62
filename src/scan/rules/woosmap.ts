import type { Provider } from '../rule.ts';

export default {
  id: 'woosmap',
  name: 'Woosmap',
  docs: 'https://developers.woosmap.com/support/api-keys/',
  revoke: 'https://console.woosmap.com',
  rules: [
    {
      id: 'private-key',
      description: 'Woosmap private key',
      near: ['woosmap'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '      - WOOSMAP_PRIVATE_KEY=<<{uuid}>>',
        'private const string WoosmapPrivateKey = "<<{uuid}>>";',
      ],
      negative: [
        'WOOSMAP_PRIVATE_KEY={hex:31}',
        'woosmap_workspace_id: {uuid}',
        'WOOSMAP_PRIVATE_KEY=<your private key>',
      ],
    },
    {
      id: 'api-key',
      description: 'Woosmap API key',
      near: ['woosmap'],
      value: /woos-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'private const string WoosmapApiKey = "<<woos-{uuid}>>";',
        'ENV WOOSMAP_API_KEY <<woos-{uuid}>>',
      ],
      negative: [
        'WOOSMAP_API_KEY=woos-{hex:31}',
        'woosmap_workspace_id: {uuid}',
        'WOOSMAP_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
