import type { Provider } from '../rule.ts';

export default {
  id: 'jfrog',
  name: 'JFrog',
  docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  revoke: 'JFrog Platform: "Administration", "User Management", "Access Tokens"',
  rules: [
    {
      id: 'api-key',
      description: 'JFrog Artifactory API key',
      keywords: ['akcp'],
      pattern: /(?<![A-Za-z0-9_])AKCp[A-Za-z0-9]{68,70}(?![A-Za-z0-9_])/,
      entropy: 3.5,
      positive: [
        'export ARTIFACTORY_API_KEY="<<AKCp{alnum:68}>>"',
        '--artifactory-api-key <<AKCp{alnum:68}>>',
      ],
      negative: [
        'export ARTIFACTORY_API_KEY="AKCp{alnum:67}"',
        '"artifactoryApiKey": "AKCp{alnum:71}",',
        'ARTIFACTORY_API_KEY=AKCpyour-key-goes-here',
      ],
    },
    {
      id: 'reference-token',
      description: 'JFrog reference token',
      keywords: ['cmvmd'],
      pattern: /(?<![A-Za-z0-9_])cmVmd[A-Za-z0-9]{59}(?![A-Za-z0-9_])/,
      positive: [
        'ENV JFROG_TOKEN <<cmVmdGtuOj{alnum:54}>>',
        '  - name: JFROG_TOKEN\n    value: "<<cmVmdGtuOj{alnum:54}>>"',
      ],
      negative: [
        'JFROG_TOKEN=cmVmdGtuOj{alnum:53}',
        "const jfrogToken = 'cmVmdGtuOj{alnum:55}';",
        'JFROG_TOKEN=cmVmdGtuOjyour-token-goes-here',
      ],
    },
    {
      id: 'api-key-named',
      description: 'JFrog API key',
      near: ['jfrog', 'artifactory', 'bintray'],
      value: /[A-Za-z0-9]{73}/,
      check: 'letters-and-digits',
      positive: ["const jfrogApiKey = '<<{alnum:73}>>';", 'jfrog.api.key=<<{alnum:73}>>'],
      negative: [
        'JFROG_API_KEY={alnum:72}',
        'jfrog-1.0.tgz sha256 {hex:64}',
        'JFROG_API_KEY=your_api_key_named_here',
      ],
    },
    {
      id: 'identity-token',
      description: 'JFrog identity token',
      near: ['jfrog', 'artifactory'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'ENV JFROG_IDENTITY_TOKEN <<{alnum:64}>>',
        '  - name: JFROG_IDENTITY_TOKEN\n    value: "<<{alnum:64}>>"',
      ],
      negative: ['JFROG_IDENTITY_TOKEN={alnum:63}', 'JFROG_IDENTITY_TOKEN=your_identity_token_here'],
    },
  ],
} satisfies Provider;
