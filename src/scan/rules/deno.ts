import type { Provider } from '../rule.ts';

export default {
  id: 'deno',
  name: 'Deno Deploy',
  docs: 'https://docs.deno.com/subhosting/manual/quick_start/',
  revoke: 'https://dash.deno.com/account#access-tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Deno Deploy access token',
      keywords: ['ddp_', 'ddo_', 'ddw_'],
      pattern: /(?<![A-Za-z0-9_])(?:ddp|ddo|ddw)_[A-Za-z0-9]{36,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'DENO_DEPLOY_TOKEN=<<ddp_{alnum:36}>>',
        'client = Client(deno_deploy_token="<<ddo_{alnum:36}>>")',
        'os.environ["DENO_DEPLOY_TOKEN"] = "<<ddw_{alnum:36}>>"',
      ],
      negative: [
        'DENO_DEPLOY_TOKEN=ddp_{alnum:35}',
        "const denoDeployToken = 'ddp_{alnum:41}';",
        'DENO_DEPLOY_TOKEN=ddp_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
