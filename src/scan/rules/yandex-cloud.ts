import type { Provider } from '../rule.ts';

export default {
  id: 'yandex-cloud',
  name: 'Yandex Cloud',
  docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
  revoke: 'https://console.yandex.cloud',
  rules: [
    {
      id: 'api-key',
      description: 'Yandex Cloud API key',
      keywords: ['aqvn'],
      pattern: /(?<![A-Za-z0-9_])AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        'yandex_api_key: <<AQVN{alnum:35}>>',
        '<add key="YANDEX_API_KEY" value="<<AQVN{alnum:35}>>" />',
      ],
      negative: [
        'yandex_api_key: AQVN{alnum:34}',
        'client = Client(yandex_api_key="AQVN{alnum:39}")',
        'YANDEX_API_KEY=AQVNyour-key-goes-here',
      ],
    },
    {
      id: 'iam-token',
      description: 'Yandex Cloud IAM token',
      keywords: ['t1.'],
      pattern: /(?<![A-Za-z0-9_.])t1\.[A-Za-z0-9_-]{60,500}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_=-])/,
      within: 620,
      positive: [
        'export YC_TOKEN="<<t1.{alnum:100}.{alnum:86}>>"',
        '--yc-token <<t1.{alnum:100}.{alnum:86}>>',
      ],
      negative: [
        'export YC_TOKEN="t1.{alnum:100}.{alnum:85}"',
        '"ycToken": "t1.{alnum:100}.{alnum:87}",',
        'YC_TOKEN=t1.your-token-goes-here',
      ],
    },
    {
      id: 'static-access-key',
      description: 'Yandex Cloud static access key secret',
      keywords: ['ycm', 'ycn', 'yco', 'ycp'],
      pattern: /(?<![A-Za-z0-9_-])YC[A-Z][A-Za-z0-9_-]{37}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV YC_SECRET_KEY <<YCM{alnum:34}k7Q>>',
        '  - name: YC_SECRET_KEY\n    value: "<<YCN{alnum:34}k7Q>>"',
        '"ycSecretKey": "<<YCO{alnum:34}k7Q>>",',
        'ENV YC_SECRET_KEY <<YCP{alnum:34}k7Q>>',
      ],
      negative: [
        'YC_SECRET_KEY=YCM{alnum:33}k7Q',
        "const ycSecretKey = 'YCM{alnum:35}k7Q';",
        'YC_SECRET_KEY=YCMyour-key-goes-here',
      ],
    },
    {
      id: 'static-access-key-id',
      description: 'Yandex Cloud static access key ID',
      keywords: ['ycaj'],
      pattern: /(?<![A-Za-z0-9_])YCAJ[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        'yc.access.key.id=<<YCAJ{alnum:21}>>',
        "curl -H 'Authorization: Bearer <<YCAJ{alnum:21}>>' https://api.test/v1",
      ],
      negative: [
        'yc_access_key_id: YCAJ{alnum:20}',
        'client = Client(yc_access_key_id="YCAJ{alnum:22}")',
        'YC_ACCESS_KEY_ID=YCAJyour-key-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Yandex Cloud OAuth token',
      keywords: ['y0_', 'y1_', 'y2_', 'y3_'],
      pattern: /(?<![A-Za-z0-9_])y[0-3]_[A-Za-z0-9_-]{52,62}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        'os.environ["YANDEX_OAUTH_TOKEN"] = "<<y0_{alnum:51}k7Q>>"',
        'YANDEX_OAUTH_TOKEN=<<y1_{alnum:51}k7Q>>',
        'client = Client(yandex_oauth_token="<<y2_{alnum:51}k7Q>>")',
        'os.environ["YANDEX_OAUTH_TOKEN"] = "<<y3_{alnum:51}k7Q>>"',
      ],
      negative: ['YANDEX_OAUTH_TOKEN=y0_your-token-goes-here', 'YANDEX_OAUTH_TOKEN=y{hex:8}'],
    },
  ],
} satisfies Provider;
