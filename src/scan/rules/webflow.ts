import type { Provider } from '../rule.ts';

export default {
  id: 'webflow',
  name: 'Webflow',
  docs: 'https://developers.webflow.com/data/reference/authentication',
  revoke: 'https://webflow.com/dashboard, "Site settings", "Apps & integrations"',
  rules: [
    {
      id: 'api-token',
      description: 'Webflow API token',
      near: ['webflow'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'webflow login --api-token <<{hex:64}>>',
        'variable "webflow_api_token" {\n  default = "<<{hex:64}>>"\n}',
      ],
      negative: [
        'WEBFLOW_API_TOKEN={hex:63}',
        'webflow-2.1.0.tgz sha256:{hex:64}',
        'webflow_api_token: "{{ webflow_api_token }}"',
      ],
    },
    {
      id: 'access-token',
      description: 'Webflow access token',
      near: ['webflow'],
      value: /ws-[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'private const string WebflowAccessToken = "<<ws-{hex:64}>>";',
        'ENV WEBFLOW_ACCESS_TOKEN <<ws-{hex:64}>>',
      ],
      negative: [
        'WEBFLOW_ACCESS_TOKEN=ws-{hex:63}',
        'webflow-2.1.0.tgz sha256:{hex:64}',
        'webflow_access_token: "{{ webflow_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
