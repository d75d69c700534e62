import type { Provider } from '../rule.ts';

export default {
  id: 'soundcloud',
  name: 'SoundCloud',
  docs: 'https://developers.soundcloud.com/docs/api/guide',
  revoke: 'https://soundcloud.com/you/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'SoundCloud client secret',
      near: ['soundcloud'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "soundcloud_client_secret" {\n  default = "<<{alnum:32}>>"\n}',
        '# SoundCloud client secret: <<{alnum:32}>>',
      ],
      negative: [
        'SOUNDCLOUD_CLIENT_SECRET={alnum:31}',
        'soundcloud.min.js?v={hex:32}',
        'soundcloudClientSecret: "${SOUNDCLOUD_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
