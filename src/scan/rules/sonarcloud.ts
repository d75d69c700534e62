import type { Provider } from '../rule.ts';

export default {
  id: 'sonarcloud',
  name: 'SonarCloud',
  docs: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
  revoke: 'https://sonarcloud.io/account/security',
  rules: [
    {
      id: 'api-token',
      description: 'SonarCloud API token',
      near: ['sonarcloud', 'sonartoken', 'sonarlogin'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['sonarcloud.api.token=<<{hex:40}>>', "'sonarcloud' => ['api_token' => '<<{hex:40}>>'],"],
      negative: [
        'SONARCLOUD_API_TOKEN={hex:39}',
        'sonarcloud @ {hex:40}',
        'SONARCLOUD_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
