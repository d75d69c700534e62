import type { Provider } from '../rule.ts';

export default {
  id: 'axiom',
  name: 'Axiom',
  docs: 'https://axiom.co/docs/reference/tokens',
  revoke: 'https://app.axiom.co, "Settings", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Axiom API token',
      keywords: ['xaat-', 'xapt-'],
      pattern: /(?<![A-Za-z0-9_])xap?a?t-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: [
        'os.environ["AXIOM_API_TOKEN"] = "<<xaat-{uuid}>>"',
        'client = Axiom(api_token="<<xaat-{uuid}>>")',
        'export AXIOM_API_TOKEN="<<xaat-{uuid}>>"',
      ],
      negative: ['AXIOM_API_TOKEN=<your-api-token>', 'AXIOM_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
