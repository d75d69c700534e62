import type { Provider } from '../rule.ts';

export default {
  id: 'mercury',
  name: 'Mercury',
  docs: 'https://docs.mercury.com/docs/getting-started',
  revoke: 'https://app.mercury.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Mercury API token',
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
      ],
    },
  ],
} satisfies Provider;
