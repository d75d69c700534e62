import type { Provider } from '../rule.ts';

export default {
  id: 'freemius',
  name: 'Freemius',
  docs: 'https://freemius.com/help/documentation/',
  revoke: 'https://dashboard.freemius.com, "Settings", "Keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Freemius secret key',
      keywords: ['secret_key'],
      pattern: /secret_key["']\s{0,8}=>\s{0,8}["'](?<secret>sk_[^\s"']{29})["']/,
      within: 80,
      check: 'mixed-case',
      positive: ["'secret_key' => '<<sk_{alnum:20}^{alnum:8}>>',", '"secret_key"  =>  "<<sk_{alnum:29}>>"'],
      negative: ["'secret_key' => 'sk_{alnum:28}',", "'secret_key' => $key,"],
    },
  ],
} satisfies Provider;
