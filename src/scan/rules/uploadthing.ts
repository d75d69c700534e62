import type { Provider } from '../rule.ts';

export default {
  id: 'uploadthing',
  name: 'UploadThing',
  docs: 'https://docs.uploadthing.com',
  revoke: 'https://uploadthing.com/dashboard',
  rules: [
    {
      id: 'token',
      description: 'UploadThing token',
      near: ['uploadthing'],
      value: /eyJhcGlLZXkiOi[A-Za-z0-9+/]{100,300}={0,2}/,
      positive: [
        '--uploadthing-token <<eyJhcGlLZXkiOi{base64:100}>>',
        'uploadthing_token: <<eyJhcGlLZXkiOi{base64:100}>>',
      ],
      negative: [
        'UPLOADTHING_TOKEN=eyJhcGlLZXkiOi{base64:99}',
        'uploadthing-1.0.tgz sha256 {hex:64}',
        'UPLOADTHING_TOKEN=your_token_here',
      ],
    },
  ],
} satisfies Provider;
