import type { Provider } from '../rule.ts';

export default {
  id: 'uploadthing',
  name: 'UploadThing',
  docs: 'https://docs.uploadthing.com/concepts/auth-security',
  revoke: 'https://uploadthing.com/dashboard',
  rules: [
    {
      id: 'secret-key',
      description: 'UploadThing secret key',
      near: ['uploadthing'],
      value: /sk_live_[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'uploadthing:\n  secret_key: <<sk_live_{hex:64}>>',
        'uploadthing_secret_key: "<<sk_live_{hex:64}>>"',
      ],
      negative: [
        'UPLOADTHING_SECRET_KEY=sk_live_{hex:65}',
        'uploadthing-2.1.0.tgz sha256:{hex:64}',
        'UPLOADTHING_SECRET_KEY=your_uploadthing_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
