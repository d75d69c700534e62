import type { Provider } from '../rule.ts';

export default {
  id: 'zonka-feedback',
  name: 'Zonka Feedback',
  docs: 'https://apidocs.zonkafeedback.com',
  revoke: 'https://app.zonkafeedback.com, "Settings", "Developers"',
  rules: [
    {
      id: 'api-token',
      description: 'Zonka Feedback API token',
      near: ['zonka'],
      value: /[A-Za-z0-9]{36}/,
      check: 'letters-and-digits',
      positive: [
        "'zonka-feedback' => ['api_token' => '<<{alnum:36}>>'],",
        'os.Setenv("ZONKA_FEEDBACK_API_TOKEN", "<<{alnum:36}>>")',
      ],
      negative: [
        'ZONKA_FEEDBACK_API_TOKEN={alnum:35}',
        '"zonka-feedback": "git+https://git.example/zonka-feedback.git#{hex:40}"',
        'const zonkaFeedbackApiToken = process.env.ZONKA_FEEDBACK_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
