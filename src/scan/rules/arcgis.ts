import type { Provider } from '../rule.ts';

export default {
  id: 'arcgis',
  name: 'ArcGIS',
  docs: 'https://developers.arcgis.com/documentation/security-and-authentication/',
  revoke: 'https://developers.arcgis.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'ArcGIS API key',
      near: ['arcgis', 'esriapi'],
      value: /(?:AAPK|AAPT)[0-9A-Za-z_.-]{60,300}/,
      positive: [
        "process.env.ARCGIS_API_KEY || '<<AAPK{alnum:96}>>'",
        'variable "arcgis_api_key" {\n  default = "<<AAPK{alnum:96}>>"\n}',
        "define('ARCGIS_API_KEY', '<<AAPK{alnum:96}>>');",
      ],
      negative: ['arcgisApiKey: process.env.ARCGIS_API_KEY', 'ARCGIS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
