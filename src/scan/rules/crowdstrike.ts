import type { Provider } from '../rule.ts';

export default {
  id: 'crowdstrike',
  name: 'CrowdStrike Falcon',
  docs: 'https://www.falconpy.io/Usage/Environment-Configuration.html',
  revoke: 'https://falcon.crowdstrike.com/api-clients-and-keys',
  rules: [
    {
      id: 'client-secret',
      description: 'CrowdStrike Falcon client secret',
      near: ['crowdstrike', 'falconclient', 'falconapi', 'falconsecret'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.CROWDSTRIKE_CLIENT_SECRET || '<<{alnum:40}>>'",
        'variable "crowdstrike_client_secret" {\n  default = "<<{alnum:40}>>"\n}',
        "define('CROWDSTRIKE_CLIENT_SECRET', '<<{alnum:40}>>');",
      ],
      negative: [
        '"crowdstrikeClientSecret": "{alnum:39}"',
        'CROWDSTRIKE_CLIENT_SECRET={alnum:41}',
        'crowdstrike was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
