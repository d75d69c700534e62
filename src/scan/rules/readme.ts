import type { Provider } from '../rule.ts';

export default {
  id: 'readme',
  name: 'ReadMe',
  docs: 'https://docs.readme.com/main/reference/intro/authentication',
  revoke: 'ReadMe: "Configuration", "API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'ReadMe API key',
      keywords: ['rdme_'],
      pattern: /(?<![A-Za-z0-9_])rdme_[a-z0-9]{70}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["README_API_KEY"] = "<<rdme_{lowernum:70}>>"',
        'README_API_KEY=<<rdme_{lowernum:70}>>',
      ],
      negative: [
        'export README_API_KEY="rdme_{lowernum:69}"',
        '"readmeApiKey": "rdme_{lowernum:71}",',
        'README_API_KEY=rdme_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
