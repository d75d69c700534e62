import type { Provider } from '../rule.ts';

export default {
  id: 'adyen',
  name: 'Adyen',
  docs: 'https://docs.adyen.com/development-resources/api-credentials/',
  revoke: 'https://ca-live.adyen.com, "Developers", "API credentials"',
  rules: [
    {
      id: 'api-key',
      description: 'Adyen API key',
      keywords: ['aqe'],
      pattern:
        /(?<![A-Za-z0-9_+/])AQE[A-Za-z][a-z]m[A-Za-z0-9+/]{60,400}={0,2}-[A-Za-z0-9+/]{20,100}={0,2}-[^\s"'<>]{8,60}/,
      within: 620,
      check: 'mixed-case-and-digits',
      positive: [
        'ADYEN_API_KEY=<<AQEyhmf{base64:80}==-{base64:43}=-{alnum:16}>>',
        '"x-api-key": "<<AQEqhmf{base64:120}-{base64:43}=-{alnum:8}>>"',
      ],
      negative: ['ADYEN_API_KEY=AQEyhmf{base64:30}', 'ADYEN_API_KEY=AQE...'],
    },
    {
      id: 'hmac-key',
      description: 'Adyen webhook HMAC key',
      near: ['adyen'],
      value: /[0-9A-F]{64}/,
      positive: ["const adyenHmacKey = '<<{HEX:64}>>';", 'adyen.hmac.key=<<{HEX:64}>>'],
      negative: [
        'ADYEN_HMAC_KEY={HEX:63}',
        'adyen-1.0.tgz sha256 {hex:64}',
        'ADYEN_HMAC_KEY=your_hmac_key_here',
      ],
    },
  ],
} satisfies Provider;
