import type { Provider } from '../rule.ts';

export default {
  id: 'sigopt',
  name: 'SigOpt',
  docs: 'https://docs.sigopt.com',
  revoke: 'https://app.sigopt.com/tokens/info',
  rules: [
    {
      id: 'api-token',
      description: 'SigOpt API token',
      near: ['sigopt'],
      value: /[A-Z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        'sigopt login --api-token <<{uppernum:48}>>',
        'variable "sigopt_api_token" {\n  default = "<<{uppernum:48}>>"\n}',
      ],
      negative: [
        'SIGOPT_API_TOKEN={uppernum:47}',
        'sigoptClient.getStatusOfRequest(requestOptions)',
        'const sigoptApiToken = process.env.SIGOPT_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
