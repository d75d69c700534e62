import type { Provider } from '../rule.ts';

export default {
  id: 'screenshotapi',
  name: 'ScreenshotAPI',
  docs: 'https://docs.screenshotapi.net',
  revoke: 'https://app.screenshotapi.net',
  rules: [
    {
      id: 'api-token',
      description: 'ScreenshotAPI API token',
      near: ['screenshotapi'],
      value: /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}/,
      check: 'letters-and-digits',
      positive: [
        'screenshotapi.api_token = "<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
        "define('SCREENSHOTAPI_API_TOKEN', '<<{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>');",
      ],
      negative: [
        'SCREENSHOTAPI_API_TOKEN={uppernum:6}-{uppernum:7}-{uppernum:7}-{uppernum:7}',
        'screenshotapiClient.getStatusOfRequest(requestOptions)',
        'const screenshotapiApiToken = process.env.SCREENSHOTAPI_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
