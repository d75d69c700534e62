import type { Provider } from '../rule.ts';

export default {
  id: 'bitbucket',
  name: 'Bitbucket',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  revoke: 'https://bitbucket.org/account/settings/app-passwords/',
  rules: [
    {
      id: 'app-password',
      description: 'Bitbucket app password',
      keywords: ['atbb'],
      pattern: /(?<![A-Za-z0-9_])ATBB[A-Za-z0-9]{24}[0-9A-F]{8}(?![A-Za-z0-9_])/,
      positive: [
        'ENV BITBUCKET_APP_PASSWORD <<ATBB{alnum:24}{HEX:8}>>',
        '  - name: BITBUCKET_APP_PASSWORD\n    value: "<<ATBB{alnum:24}{HEX:8}>>"',
      ],
      negative: [
        'BITBUCKET_APP_PASSWORD=ATBB{alnum:24}{HEX:7}',
        "const bitbucketAppPassword = 'ATBB{alnum:24}{HEX:9}';",
        'BITBUCKET_APP_PASSWORD=ATBByour-token-goes-here',
      ],
    },
    {
      id: 'repository-access-token',
      description: 'Bitbucket repository, project or workspace access token',
      keywords: ['atctt3xffg'],
      pattern: /(?<![A-Za-z0-9_])ATCTT3xFfG[A-Za-z0-9_-]{150,260}=[0-9A-F]{8}(?![A-Za-z0-9_])/,
      positive: [
        'bitbucket.token=<<ATCTT3xFfG{alnum:150}={HEX:8}>>',
        "curl -H 'Authorization: Bearer <<ATCTT3xFfG{alnum:150}={HEX:8}>>' https://api.test/v1",
      ],
      negative: [
        'bitbucket_token: ATCTT3xFfG{alnum:150}={HEX:7}',
        'client = Client(bitbucket_token="ATCTT3xFfG{alnum:150}={HEX:9}")',
        'BITBUCKET_TOKEN=ATCTT3xFfGyour-token-goes-here',
      ],
    },
    {
      id: 'data-center-token',
      description: 'Bitbucket Data Center HTTP access token',
      keywords: ['bbdc-'],
      pattern: /(?<![A-Za-z0-9_])BBDC-[A-Za-z0-9+/]{40,48}(?![A-Za-z0-9+/])/,
      check: 'mixed-case-and-digits',
      positive: [
        'os.environ["BITBUCKET_TOKEN"] = "<<BBDC-{base64:37}k7Q>>"',
        'BITBUCKET_TOKEN=<<BBDC-{base64:37}k7Q>>',
      ],
      negative: [
        'export BITBUCKET_TOKEN="BBDC-{base64:36}k7Q"',
        '"bitbucketToken": "BBDC-{base64:46}k7Q",',
        'BITBUCKET_TOKEN=BBDC-your-token-goes-here',
      ],
    },
    {
      id: 'oauth-consumer-key',
      description: 'Bitbucket OAuth consumer key',
      near: ['bitbucket'],
      value: /[A-Za-z0-9]{18}/,
      check: 'mixed-case-and-digits',
      positive: ["const bitbucketClientKey = '<<{alnum:15}k7Q>>';", 'bitbucket.client.key=<<{alnum:15}k7Q>>'],
      negative: [
        'BITBUCKET_CLIENT_KEY={alnum:14}k7Q',
        'bitbucket-1.0.tgz sha256 {hex:64}',
        'BITBUCKET_CLIENT_KEY=your_oauth_consumer_key_here',
      ],
    },
    {
      id: 'oauth-consumer-secret',
      description: 'Bitbucket OAuth consumer secret',
      near: ['bitbucket'],
      value: /[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'ENV BITBUCKET_CLIENT_SECRET <<{alnum:30}k7>>',
        '  - name: BITBUCKET_CLIENT_SECRET\n    value: "<<{alnum:30}k7>>"',
      ],
      negative: [
        'BITBUCKET_CLIENT_SECRET={alnum:29}k7',
        'bitbucket-1.0.tgz sha256 {hex:64}',
        'BITBUCKET_CLIENT_SECRET=your_oauth_consumer_secret_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Bitbucket client secret',
      near: ['bitbucket'],
      value: /[A-Za-z0-9_=-]{64}/,
      check: 'letters-and-digits',
      positive: ['BITBUCKET_CLIENT_SECRET=<<{alnum:64}>>', '"bitbucketClientSecret": "<<{alnum:64}>>"'],
      negative: ['BITBUCKET_CLIENT_SECRET={alnum:63}', 'BITBUCKET_CLIENT_SECRET=your_client_secret_here'],
    },
  ],
} satisfies Provider;
