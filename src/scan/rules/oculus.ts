import type { Provider } from '../rule.ts';

export default {
  id: 'oculus',
  name: 'Meta Quest',
  docs: 'https://developers.meta.com/horizon/documentation/unity/ps-authentication',
  revoke: 'https://developers.meta.com/horizon/manage/',
  rules: [
    {
      id: 'access-token',
      description: 'Meta Quest app access token',
      keywords: ['oc|'],
      pattern: /(?<![A-Za-z0-9_])OC\|[0-9]{14,17}\|[A-Za-z0-9_-]{20,40}(?![A-Za-z0-9_-])/,
      positive: [
        'oculus_access_token: <<OC|{digits:15}|{hex:32}>>',
        '<add key="OCULUS_ACCESS_TOKEN" value="<<OC|{digits:15}|{hex:32}>>" />',
      ],
      negative: ['OCULUS_ACCESS_TOKEN=OC|your-token-goes-here', 'OCULUS_ACCESS_TOKEN=OC|{hex:8}'],
    },
  ],
} satisfies Provider;
