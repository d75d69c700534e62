import type { Provider } from '../rule.ts';

export default {
  id: 'visual-crossing',
  name: 'Visual Crossing',
  docs: 'https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/',
  revoke: 'https://www.visualcrossing.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Visual Crossing API key',
      near: ['visualcrossing'],
      value: /[A-Z0-9]{25}/,
      check: 'letters-and-digits',
      positive: [
        '      - VISUAL_CROSSING_API_KEY=<<{uppernum:25}>>',
        'private const string VisualCrossingApiKey = "<<{uppernum:25}>>";',
      ],
      negative: [
        'VISUAL_CROSSING_API_KEY={uppernum:24}',
        'visualCrossingClient.getStatusOfRequest(requestOptions)',
        'VISUAL_CROSSING_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
