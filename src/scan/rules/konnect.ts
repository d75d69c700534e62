import type { Provider } from '../rule.ts';

export default {
  id: 'konnect',
  name: 'Kong Konnect',
  docs: 'https://docs.konghq.com/konnect/api/',
  revoke: 'https://cloud.konghq.com/global/account/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Kong Konnect personal access token',
      keywords: ['kpat_', 'spat_'],
      pattern: /(?<![A-Za-z0-9_])[ks]pat_[0-9A-Za-z]{49}(?![A-Za-z0-9_])/,
      positive: [
        "define('KONNECT_TOKEN', '<<kpat_{alnum:49}>>');",
        'docker run -e KONNECT_TOKEN=<<kpat_{alnum:49}>> app',
        "'konnect' => ['token' => '<<kpat_{alnum:49}>>'],",
      ],
      negative: ['KONNECT_TOKEN=your_token_here', 'KONNECT_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
