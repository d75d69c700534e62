import type { Provider } from '../rule.ts';

export default {
  id: 'integromat',
  name: 'Integromat',
  docs: 'https://support.make.com',
  revoke: 'https://www.make.com, profile, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Integromat API token',
      near: ['integromat'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'os.environ["INTEGROMAT_API_TOKEN"] = "<<{uuid}>>"',
        'client = Integromat(api_token="<<{uuid}>>")',
        'export INTEGROMAT_API_TOKEN="<<{uuid}>>"',
      ],
      negative: ['INTEGROMAT_API_TOKEN=${INTEGROMAT_API_TOKEN}'],
    },
    {
      id: 'webhook',
      description: 'Make (Integromat) webhook',
      keywords: ['.make.com/', 'hook.integromat.com/'],
      pattern: /hook\.(?:(?:[a-z]{2}[0-9]\.)?make|integromat)\.com\/(?<secret>[a-z0-9]{32})(?![A-Za-z0-9])/,
      before: 8,
      positive: [
        'https://hook.eu1.make.com/<<{lowernum:32}>>',
        'https://hook.integromat.com/<<{lowernum:32}>>',
      ],
      negative: ['https://hook.eu1.make.com/{lowernum:20}', 'https://www.make.com/en/help'],
    },
  ],
} satisfies Provider;
