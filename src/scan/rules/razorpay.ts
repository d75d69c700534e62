import type { Provider } from '../rule.ts';

export default {
  id: 'razorpay',
  name: 'Razorpay',
  docs: 'https://razorpay.com/docs/api/authentication/',
  revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
  rules: [
    {
      id: 'key-id',
      description: 'Razorpay key ID',
      keywords: ['rzp_live_', 'rzp_test_'],
      pattern: /(?<![A-Za-z0-9_])rzp_(?:live|test)_[A-Za-z0-9]{14}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '"razorpayKeyId": "<<rzp_live_{alnum:12}k7>>",',
        'ENV RAZORPAY_KEY_ID <<rzp_test_{alnum:12}k7>>',
      ],
      negative: [
        'export RAZORPAY_KEY_ID="rzp_live_{alnum:11}k7"',
        '"razorpayKeyId": "rzp_live_{alnum:13}k7",',
        'RAZORPAY_KEY_ID=rzp_live_your-key-goes-here',
      ],
    },
    {
      id: 'key-secret',
      description: 'Razorpay key secret',
      near: ['razorpay', 'rzp'],
      value: /[A-Za-z0-9]{24}/,
      check: 'mixed-case-and-digits',
      positive: ['--razorpay-key-secret <<{alnum:21}k7Q>>', 'razorpay_key_secret: <<{alnum:21}k7Q>>'],
      negative: [
        'RAZORPAY_KEY_SECRET={alnum:20}k7Q',
        'razorpay-1.0.tgz sha256 {hex:64}',
        'RAZORPAY_KEY_SECRET=your_key_secret_here',
      ],
    },
  ],
} satisfies Provider;
