import type { Provider } from '../rule.ts';

export default {
  id: 'sonarqube',
  name: 'SonarQube',
  docs: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  revoke: 'SonarQube: "My Account", "Security"',
  rules: [
    {
      id: 'token',
      description: 'SonarQube token',
      keywords: ['sqp_', 'squ_', 'sqa_'],
      pattern: /(?<![A-Za-z0-9_])(?:sqp|squ|sqa)_[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'sonar_token: <<sqp_{hex:40}>>',
        '<add key="SONAR_TOKEN" value="<<squ_{hex:40}>>" />',
        'Authorization: Bearer <<sqa_{hex:40}>>',
      ],
      negative: [
        'sonar_token: sqp_{hex:39}',
        'client = Client(sonar_token="sqp_{hex:41}")',
        'SONAR_TOKEN=sqp_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'SonarQube token',
      near: ['sonarqube', 'sonarlogin'],
      value: /[0-9a-f]{40}/,
      positive: ['ENV SONARQUBE_TOKEN <<{hex:40}>>', '  - name: SONARQUBE_TOKEN\n    value: "<<{hex:40}>>"'],
      negative: [
        'SONARQUBE_TOKEN={hex:39}',
        'sonarqube-1.0.tgz sha256 {hex:64}',
        'SONARQUBE_TOKEN=your_token_old_here',
      ],
    },
  ],
} satisfies Provider;
