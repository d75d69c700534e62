import type { Provider } from '../rule.ts';

export default {
  id: 'technical-analysis-api',
  name: 'Technical Analysis API',
  docs: 'https://technical-analysis-api.com/documentation',
  revoke: 'https://technical-analysis-api.com',
  rules: [
    {
      id: 'api-key',
      description: 'Technical Analysis API API key',
      near: ['technicalanalysisapi'],
      value: /[A-Z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        "define('TECHNICAL_ANALYSIS_API_API_KEY', '<<{uppernum:48}>>');",
        '{ name: "TECHNICAL_ANALYSIS_API_API_KEY", value: "<<{uppernum:48}>>" }',
      ],
      negative: [
        'TECHNICAL_ANALYSIS_API_API_KEY={uppernum:47}',
        'technicalAnalysisApiClient.getStatusOfRequest(requestOptions)',
        'TECHNICAL_ANALYSIS_API_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
