import type { Provider } from '../rule.ts';

export default {
  id: 'ocr-space',
  name: 'OCR.space',
  docs: 'https://ocr.space/ocrapi',
  revoke: 'https://ocr.space/ocrapi/freekey',
  rules: [
    {
      id: 'api-key',
      description: 'OCR.space API key',
      near: ['ocrspace', 'ocrapi'],
      value: /K[0-9]{14}|[0-9a-f]{13}88957/,
      positive: [
        '      - OCR_SPACE_API_KEY=<<K{digits:14}>>',
        'private const string OcrSpaceApiKey = "<<{hex:13}88957>>";',
      ],
      negative: [
        'OCR_SPACE_API_KEY=K{digits:15}',
        "import { createOcrSpaceClient } from 'ocr-space';",
        'OCR_SPACE_API_KEY=your_ocr_space_api_key_here',
      ],
    },
  ],
} satisfies Provider;
