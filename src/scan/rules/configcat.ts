import type { Provider } from '../rule.ts';

export default {
  id: 'configcat',
  name: 'ConfigCat',
  docs: 'https://configcat.com/docs/sdk-reference/overview/',
  revoke: 'https://app.configcat.com',
  rules: [
    {
      id: 'sdk-key',
      description: 'ConfigCat SDK key',
      keywords: ['configcat-sdk-1/'],
      pattern: /(?<![A-Za-z0-9_])configcat-sdk-1\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'export CONFIGCAT_SDK_KEY="<<configcat-sdk-1/{alnum:22}/{alnum:22}>>"',
        '--configcat-sdk-key <<configcat-sdk-1/{alnum:22}/{alnum:22}>>',
      ],
      negative: [
        'export CONFIGCAT_SDK_KEY="configcat-sdk-1/{alnum:22}/{alnum:21}"',
        '"configcatSdkKey": "configcat-sdk-1/{alnum:22}/{alnum:23}",',
        'CONFIGCAT_SDK_KEY=configcat-sdk-1/your-key-goes-here',
      ],
    },
    {
      id: 'sdk-key-old',
      description: 'ConfigCat SDK key',
      near: ['configcat'],
      value: /[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}/,
      check: 'mixed-case',
      positive: [
        'ENV CONFIGCAT_SDK_KEY <<{alnum:22}/{alnum:22}>>',
        '  - name: CONFIGCAT_SDK_KEY\n    value: "<<{alnum:22}/{alnum:22}>>"',
      ],
      negative: [
        'CONFIGCAT_SDK_KEY={alnum:22}/{alnum:21}',
        'configcat-1.0.tgz sha256 {hex:64}',
        'CONFIGCAT_SDK_KEY=your_sdk_key_old_here',
      ],
    },
  ],
} satisfies Provider;
