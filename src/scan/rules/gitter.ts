import type { Provider } from '../rule.ts';

export default {
  id: 'gitter',
  name: 'Gitter',
  docs: 'https://developer.gitter.im/docs/authentication',
  revoke: 'https://developer.gitter.im/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Gitter access token',
      near: ['gitter'],
      value: /[0-9a-f]{40}/,
      positive: [
        'ENV GITTER_ACCESS_TOKEN <<{hex:40}>>',
        '  - name: GITTER_ACCESS_TOKEN\n    value: "<<{hex:40}>>"',
      ],
      negative: [
        'GITTER_ACCESS_TOKEN={hex:39}',
        'gitter-1.0.tgz sha256 {hex:64}',
        'GITTER_ACCESS_TOKEN=your_access_token_here',
      ],
    },
  ],
} satisfies Provider;
