import type { Provider } from '../rule.ts';

export default {
  id: 'jd-cloud',
  name: 'JD Cloud',
  docs: 'https://docs.jdcloud.com/en/account-management/accesskey-management',
  revoke: 'https://uc.jdcloud.com/account/accesskey',
  rules: [
    {
      id: 'access-key',
      description: 'JD Cloud access key',
      keywords: ['jdc_'],
      pattern: /(?<![A-Za-z0-9_])JDC_[A-Z0-9]{28}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        '{"token":"<<JDC_{uppernum:26}K7>>"}',
        'export JD_CLOUD_ACCESS_KEY="<<JDC_{uppernum:26}K7>>"',
      ],
      negative: [
        'jd_cloud_access_key: JDC_{uppernum:25}K7',
        'client = Client(jd_cloud_access_key="JDC_{uppernum:27}K7")',
        'JD_CLOUD_ACCESS_KEY=JDC_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
