import type { Provider } from '../rule.ts';

export default {
  id: 'mercury',
  name: 'Mercury',
<<<<<<< HEAD
  docs: 'https://docs.mercury.com/docs/getting-started',
=======
  docs: 'https://docs.mercury.com/reference/getting-started-with-your-api',
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
  revoke: 'https://app.mercury.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Mercury API token',
<<<<<<< HEAD
      keywords: ['mercury_production_', 'mercury_sandbox_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:mercury_production_[a-z]{3}_[A-Za-z0-9]{40,64}_yrucrem|mercury_sandbox_[a-z]{3}_[A-Za-z0-9]{40,64}_yrucrem)(?![A-Za-z0-9_-])/,
      positive: [
        'mercury_api_token: "<<mercury_production_{lower:3}_{alnum:40}_yrucrem>>"',
        'client = Mercury(api_token="<<mercury_sandbox_{lower:3}_{alnum:40}_yrucrem>>")',
      ],
      negative: [
        'MERCURY_API_TOKEN=mercury_production_{lower:2}_{alnum:40}_yrucrem',
        '"mercury": "git+https://git.example/mercury.git#{hex:40}"',
        'const mercuryApiToken = process.env.MERCURY_API_TOKEN;',
=======
      keywords: ['secret-token:mercury_'],
      pattern:
        /(?<![A-Za-z0-9_])secret-token:mercury_(?:production|sandbox|staging)_[A-Za-z0-9_]{30,90}(?![A-Za-z0-9_])/,
      positive: [
        'MERCURY_API_TOKEN=<<secret-token:mercury_production_wma_{alnum:40}_yrucrem>>',
        'Authorization: Bearer <<secret-token:mercury_sandbox_{alnum:44}>>',
      ],
      negative: [
        'export MERCURY_API_TOKEN="secret-token:mercury_production_{alnum:29}"',
        'MERCURY_API_TOKEN=secret-token:mercury_production_your-token-goes-here',
>>>>>>> 59f9318 (Recognize credentials of providers from Harness to Zuplo)
      ],
    },
  ],
} satisfies Provider;
