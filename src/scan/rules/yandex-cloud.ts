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
        '  - name: YANDEX_API_KEY\n    value: "<<AQVN{alnum:35}>>"',
        '"yandexApiKey": "<<AQVN{alnum:35}>>",',
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
        "curl -H 'Authorization: Bearer <<t1.{alnum:100}.{alnum:86}>>' https://api.test/v1",
        "const ycToken = '<<t1.{alnum:100}.{alnum:86}>>';",
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
        'YC_SECRET_KEY=<<YCM{alnum:34}k7Q>>',
        'client = Client(yc_secret_key="<<YCN{alnum:34}k7Q>>")',
        'os.environ["YC_SECRET_KEY"] = "<<YCO{alnum:34}k7Q>>"',
        'YC_SECRET_KEY=<<YCP{alnum:34}k7Q>>',
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
        'yc_access_key_id: <<YCAJ{alnum:21}>>',
        '<add key="YC_ACCESS_KEY_ID" value="<<YCAJ{alnum:21}>>" />',
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
        'export YANDEX_OAUTH_TOKEN="<<y0_{alnum:51}k7Q>>"',
        '--yandex-oauth-token <<y1_{alnum:51}k7Q>>',
        '{"token":"<<y2_{alnum:51}k7Q>>"}',
        'export YANDEX_OAUTH_TOKEN="<<y3_{alnum:51}k7Q>>"',
      ],
      negative: ['YANDEX_OAUTH_TOKEN=y0_your-token-goes-here', 'YANDEX_OAUTH_TOKEN=y{hex:8}'],
    },
  ],
} satisfies Provider;
