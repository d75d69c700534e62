import type { Provider } from '../rule.ts';

export default {
  id: 'bitwarden',
  name: 'Bitwarden',
  docs: 'https://bitwarden.com/help/access-tokens/',
  revoke: 'https://vault.bitwarden.com/#/sm',
  rules: [
    {
      id: 'access-token',
      description: 'Bitwarden Secrets Manager access token',
      near: ['bitwarden', 'bwsaccess', 'bwaccess', 'bwstoken'],
      value:
        /0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==/,
      positive: [
        'ENV BWS_ACCESS_TOKEN <<0.{uuid}.{alnum:30}:{base64:22}==>>',
        '  - name: BWS_ACCESS_TOKEN\n    value: "<<0.{uuid}.{alnum:30}:{base64:22}==>>"',
      ],
      negative: [
        'BWS_ACCESS_TOKEN=0.{uuid}.{alnum:30}:{base64:21}==',
        'bitwarden-1.0.tgz sha256 {hex:64}',
        'BWS_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Bitwarden API key client secret',
      near: ['bitwarden', 'bwclient'],
      value: /[A-Za-z0-9]{30}/,
      check: 'mixed-case-and-digits',
      positive: ['BW_CLIENTSECRET=<<{alnum:27}k7Q>>', '"bitwardenClientSecret": "<<{alnum:27}k7Q>>"'],
      negative: [
        'BW_CLIENTSECRET={alnum:26}k7Q',
        'bitwarden-1.0.tgz sha256 {hex:64}',
        'BW_CLIENTSECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
