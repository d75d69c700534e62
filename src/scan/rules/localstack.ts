import type { Provider } from '../rule.ts';

export default {
  id: 'localstack',
  name: 'LocalStack',
  docs: 'https://docs.localstack.cloud/getting-started/auth-token/',
  revoke: 'https://app.localstack.cloud/workspace/auth-tokens',
  rules: [
    {
      id: 'auth-token',
      description: 'LocalStack auth token',
      keywords: ['ls-'],
      pattern:
        /(?<![A-Za-z0-9_-])ls-[A-Za-z]{4}[0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9]{12}(?![A-Za-z0-9_-])/,
      positive: [
        'LOCALSTACK_AUTH_TOKEN=<<ls-{letters:4}{digits:4}-{lowernum:4}-{lowernum:4}-{lowernum:4}-{lowernum:12}>>',
        'LOCALSTACK_AUTH_TOKEN: "<<ls-{letters:4}{digits:4}-{lowernum:4}-{alnum:4}-{lowernum:4}-{alnum:12}>>"',
      ],
      negative: [
        'localstack_auth_token: ls-{alnum:8}-{alnum:4}-{alnum:4}-{alnum:4}-{alnum:11}',
        'client = Client(localstack_auth_token="ls-{alnum:8}-{alnum:4}-{alnum:4}-{alnum:4}-{alnum:13}")',
        'LOCALSTACK_AUTH_TOKEN=ls-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
