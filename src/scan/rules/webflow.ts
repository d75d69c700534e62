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
        '      - WEBFLOW_API_TOKEN=<<{hex:64}>>',
        'private const string WebflowApiToken = "<<{hex:64}>>";',
      ],
      negative: [
        'WEBFLOW_API_TOKEN={hex:63}',
        'webflow-2.1.0.tgz sha256:{hex:64}',
        'const webflowApiToken = process.env.WEBFLOW_API_TOKEN;',
      ],
    },
    {
      id: 'access-token',
      description: 'Webflow access token',
      near: ['webflow'],
      value: /ws-[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[webflow]\naccess_token = "<<ws-{hex:64}>>"',
        '<add key="WebflowAccessToken" value="<<ws-{hex:64}>>" />',
      ],
      negative: [
        'WEBFLOW_ACCESS_TOKEN=ws-{hex:63}',
        'webflow-2.1.0.tgz sha256:{hex:64}',
        'const webflowAccessToken = process.env.WEBFLOW_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
