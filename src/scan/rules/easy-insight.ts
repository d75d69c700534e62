import type { Provider } from '../rule.ts';

export default {
  id: 'easy-insight',
  name: 'Easy Insight',
  docs: 'https://www.easy-insight.com/docs/api.html',
  revoke: 'easy-insight.com, "Profile"',
  rules: [
    {
      id: 'secret-key',
      description: 'Easy Insight secret key',
      near: ['easyinsight'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'easy-insight' => ['secret_key' => '<<{alnum:20}>>'],",
        'easy.insight.secret.key=<<{alnum:20}>>',
        'tool --easy-insight-secret-key <<{alnum:20}>>',
      ],
      negative: [
        '"easyInsightSecretKey": "{alnum:19}"',
        'easy_insight_secret_key: {alnum:21}',
        'EASY_INSIGHT_SECRET_KEY=your_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
