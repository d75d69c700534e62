import type { Provider } from '../rule.ts';

export default {
  id: 'ovhcloud',
  name: 'OVHcloud',
  docs: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
  revoke: 'https://api.ovh.com/createToken/',
  rules: [
    {
      id: 'application-secret',
      description: 'OVHcloud application secret or consumer key',
      near: ['ovh'],
      value: /[0-9a-f]{32}/,
      positive: ["const ovhApplicationSecret = '<<{hex:32}>>';", 'ovh.application.secret=<<{hex:32}>>'],
      negative: [
        'OVH_APPLICATION_SECRET={hex:31}',
        'ovh-1.0.tgz sha256 {hex:64}',
        'OVH_APPLICATION_SECRET=your_application_secret_here',
      ],
    },
    {
      id: 'application-secret-old',
      description: 'OVHcloud application secret or consumer key',
      near: ['ovh'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV OVH_CONSUMER_KEY <<{alnum:29}k7Q>>',
        '  - name: OVH_CONSUMER_KEY\n    value: "<<{alnum:29}k7Q>>"',
      ],
      negative: [
        'OVH_CONSUMER_KEY={alnum:28}k7Q',
        'ovh-1.0.tgz sha256 {hex:64}',
        'OVH_CONSUMER_KEY=your_application_secret_old_here',
      ],
    },
    {
      id: 'application-key',
      description: 'OVHcloud application key',
      near: ['ovh'],
      value: /[0-9a-f]{16}/,
      positive: ['--ovh-application-key <<{hex:16}>>', 'ovh_application_key: <<{hex:16}>>'],
      negative: [
        'OVH_APPLICATION_KEY={hex:15}',
        'ovh-1.0.tgz sha256 {hex:64}',
        'OVH_APPLICATION_KEY=your_application_key_here',
      ],
    },
  ],
} satisfies Provider;
