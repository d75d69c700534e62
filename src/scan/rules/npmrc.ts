import type { Provider } from '../rule.ts';

export default {
  id: 'npmrc',
  name: 'npm',
  docs: 'https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration',
  revoke: 'Revoke the token, or change the password, at the registry',
  rules: [
    {
      id: 'credentials',
      description: 'Registry credentials of an .npmrc file',
      keywords: ['_authtoken', '_password', '_auth'],
      format: 'npmrc',
      positive: [
        '//npm.shop.test/:_authToken=<<{alnum:40}>>',
        '//npm.shop.test/:_password=<<{b64:kT93-vNq2x84Lw}>>',
        '_auth = "<<{b64:me:pR4xLm82-qZt6w}>>"',
      ],
      negative: [
        '//npm.shop.test/:_authToken=${NPM_TOKEN}',
        '//npm.shop.test/:_authToken=<token>',
        '_auth={b64:username:password}',
        'npm_auth=always',
        '_password=',
      ],
    },
  ],
} satisfies Provider;
