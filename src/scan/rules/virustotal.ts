import type { Provider } from '../rule.ts';

export default {
  id: 'virustotal',
  name: 'VirusTotal',
  docs: 'https://docs.virustotal.com/reference/authentication',
  revoke: 'https://www.virustotal.com/gui/my-apikey',
  rules: [
    {
      id: 'api-key',
      description: 'VirusTotal API key',
      near: ['virustotal', 'vtapikey', 'vtapi'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("VIRUSTOTAL_API_KEY", "<<{hex:64}>>")', '[virustotal]\napi_key = "<<{hex:64}>>"'],
      negative: [
        'VIRUSTOTAL_API_KEY={hex:65}',
        'virustotal-2.1.0.tgz sha256:{hex:64}',
        'VIRUSTOTAL_API_KEY=your_virustotal_api_key_here',
      ],
    },
  ],
} satisfies Provider;
