import type { Provider } from '../rule.ts';

export default {
  id: 'apify',
  name: 'Apify',
  docs: 'https://docs.apify.com/platform/integrations/api',
  revoke: 'https://console.apify.com/settings/integrations',
  rules: [
    {
      id: 'api-token',
      description: 'Apify API token',
      keywords: [
        'apify_api_',
        'apify_integration_api_',
        'apify_ui_',
        'apify_actor_run_api_',
        'apify_webhook_dispatch_api_',
      ],
      pattern:
        /(?<![A-Za-z0-9_])(?:apify_api|apify_integration_api|apify_ui|apify_actor_run_api|apify_webhook_dispatch_api)_[A-Za-z0-9]{34,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        "curl -H 'Authorization: Bearer <<apify_api_{alnum:34}>>' https://api.test/v1",
        "const apifyToken = '<<apify_integration_api_{alnum:34}>>';",
        'apify.token=<<apify_ui_{alnum:34}>>',
        "curl -H 'Authorization: Bearer <<apify_actor_run_api_{alnum:34}>>' https://api.test/v1",
      ],
      negative: [
        'export APIFY_TOKEN="apify_api_{alnum:33}"',
        '"apifyToken": "apify_api_{alnum:41}",',
        'APIFY_TOKEN=apify_api_your-token-goes-here',
      ],
    },
    {
      id: 'proxy-password',
      description: 'Apify proxy password',
      keywords: ['apify_proxy_', 'apify_actor_run_proxy_password_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:apify_proxy|apify_actor_run_proxy_password)_[A-Za-z0-9]{34,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'APIFY_PROXY_PASSWORD=<<apify_proxy_{alnum:34}>>',
        'client = Client(apify_proxy_password="<<apify_actor_run_proxy_password_{alnum:34}>>")',
      ],
      negative: [
        'APIFY_PROXY_PASSWORD=apify_proxy_{alnum:33}',
        "const apifyProxyPassword = 'apify_proxy_{alnum:41}';",
        'APIFY_PROXY_PASSWORD=apify_proxy_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
