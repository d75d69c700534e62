import type { Provider } from '../rule.ts';

export default {
  id: 'portainer',
  name: 'Portainer',
  docs: 'https://docs.portainer.io/api/access',
  revoke: '"My account", "Access tokens" of your Portainer',
  rules: [
    {
      id: 'access-token',
      description: 'Portainer access token',
      keywords: ['ptr_'],
      pattern: /(?<![A-Za-z0-9_])ptr_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9_-])/,
      positive: [
        "const portainerAccessToken = '<<ptr_{base64:43}=>>';",
        'export PORTAINER_ACCESS_TOKEN="<<ptr_{base64:43}=>>"',
      ],
      negative: [
        'PORTAINER_ACCESS_TOKEN=ptr_{base64:42}=',
        'portainer @ {hex:40}',
        'portainer_access_token: "{{ portainer_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
