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
        'private const string SoundcloudClientSecret = "<<{alnum:32}>>";',
        'ENV SOUNDCLOUD_CLIENT_SECRET <<{alnum:32}>>',
      ],
      negative: [
        'SOUNDCLOUD_CLIENT_SECRET={alnum:31}',
        '{hex:32}  soundcloud-2.1.0.zip',
        'SOUNDCLOUD_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
