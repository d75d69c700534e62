import type { Provider } from '../rule.ts';

export default {
  id: 'docker-config',
  name: 'Docker',
  docs: 'https://docs.docker.com/reference/cli/docker/login/',
  revoke: 'Revoke the access token, or change the password, at the registry',
  rules: [
    {
      id: 'auth',
      description: 'Registry credentials of a Docker configuration',
      keywords: ['"auth"', '"auth\\"'],
      format: 'docker-auth',
      positive: [
        '{"auths":{"r.shop.test":{"auth":"<<{b64:me:kT93-vNq2x84Lw}>>"}}}',
        '{\n "auths": {\n  "https://index.docker.io/v1/": {\n   "auth": "<<{b64:me:pR4xLm82-qZt6w}>>"\n  }\n }\n}',
      ],
      negative: [
        '{"auths":{"r.shop.test":{"auth":"{b64:username:password}"}}}',
        '{"auths":{"r.shop.test":{"auth":"..."}}}',
        '{"auth": "{alnum:24}"}',
        '{"auth": "oauth2"}',
      ],
    },
  ],
} satisfies Provider;
