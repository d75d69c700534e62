import type { Provider } from '../rule.ts';

export default {
  id: 'django',
  name: 'Django',
  docs: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
  revoke: 'a new SECRET_KEY, with SECRET_KEY_FALLBACKS while sessions run out',
  rules: [
    {
      id: 'secret-key',
      description: 'Django secret key',
      keywords: ['secret_key'],
      pattern:
        /(?<![A-Za-z0-9])SECRET_KEY["']?\s{0,4}[:=]\s{0,4}["'](?<secret>(?:django-insecure-)?[a-z0-9!@#$%^&*()_=+-]{50})["']/,
      within: 140,
      entropy: 3.5,
      positive: [
        "SECRET_KEY = '<<{lowernum:20}!@#$%^{lowernum:24}>>'",
        'SECRET_KEY = "<<django-insecure-{lowernum:25}(={lowernum:23}>>"',
      ],
      negative: ["SECRET_KEY = os.environ['SECRET_KEY']", "SECRET_KEY = '{lowernum:49}'"],
    },
  ],
} satisfies Provider;
