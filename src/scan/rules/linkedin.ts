import type { Provider } from '../rule.ts';

export default {
  id: 'linkedin',
  name: 'LinkedIn',
  docs: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  revoke: 'https://www.linkedin.com/developers/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'LinkedIn client secret',
      near: ['linkedin'],
      value: /[A-Za-z0-9]{16}/,
      words: ['secret'],
      check: 'mixed-case-and-digits',
      positive: [
        "const linkedinClientSecret = '<<{alnum:13}k7Q>>';",
        'linkedin.client.secret=<<{alnum:13}k7Q>>',
      ],
      negative: [
        'LINKEDIN_CLIENT_SECRET={alnum:12}k7Q',
        'linkedin-1.0.tgz sha256 {hex:64}',
        'LINKEDIN_CLIENT_SECRET=your_client_secret_here',
      ],
    },
    {
      id: 'client-secret-new',
      description: 'LinkedIn client secret',
      keywords: ['wpl_ap'],
      pattern: /(?<![A-Za-z0-9_])WPL_AP[0-9]\.[A-Za-z0-9]{14,20}\.[A-Za-z0-9+/]{6,8}={0,2}(?![A-Za-z0-9+/=])/,
      positive: [
        '"linkedinClientSecret": "<<WPL_AP{digits:1}.{alnum:16}.{base64:6}==>>",',
        'ENV LINKEDIN_CLIENT_SECRET <<WPL_AP{digits:1}.{alnum:16}.{base64:6}==>>',
      ],
      negative: ['LINKEDIN_CLIENT_SECRET=WPL_AP1.{alnum:10}.x', 'LINKEDIN_CLIENT_SECRET=WPL_AP1.your-secret'],
    },
    {
      id: 'access-token',
      description: 'LinkedIn access token',
      keywords: ['aqv', 'aqu', 'aqx', 'aqw'],
      pattern: /(?<![A-Za-z0-9_+/-])AQ[U-X][A-Za-z0-9_-]{200,600}(?![A-Za-z0-9_+/=-])/,
      within: 700,
      check: 'mixed-case-and-digits',
      entropy: 4,
      positive: [
        "const linkedinAccessToken = '<<AQV{alnum:200}>>';",
        'linkedin.access.token=<<AQU{alnum:200}>>',
        "curl -H 'Authorization: Bearer <<AQX{alnum:200}>>' https://api.test/v1",
        "const linkedinAccessToken = '<<AQW{alnum:200}>>';",
      ],
      negative: ['LINKEDIN_ACCESS_TOKEN=AQV{alnum:100}', 'LINKEDIN_ACCESS_TOKEN=AQV...'],
    },
    {
      id: 'client-id',
      description: 'LinkedIn client ID',
      near: ['linkedinclientid'],
      value: /[a-z0-9]{14}/,
      check: 'letters-and-digits',
      positive: [
        'LINKEDIN_CLIENT_ID=<<{lowernum:12}k7>>',
        'client = Client(linkedin_client_id="<<{lowernum:12}k7>>")',
      ],
      negative: [
        'LINKEDIN_CLIENT_ID={lowernum:11}k7',
        'linkedinclientid-1.0.tgz sha256 {hex:64}',
        'LINKEDIN_CLIENT_ID=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
