import type { Provider } from '../rule.ts';

export default {
  id: 'wordpress-config',
  name: 'WordPress',
  docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
  revoke: 'Replace all eight keys and salts: https://api.wordpress.org/secret-key/1.1/salt/',
  rules: [
    {
      id: 'salt',
      description: 'WordPress key or salt',
      keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
      format: 'wordpress-salt',
      positive: [
        "define('AUTH_KEY',         '<<{alnum:20} {alnum:10}|+{alnum:20}&{alnum:10}>>');", // kms:allow a template of a sample
        "define( 'SECURE_AUTH_SALT', '<<{alnum:30}#-{alnum:32}>>' );",
        'define("NONCE_KEY", "<<{alnum:30}@~{alnum:32}>>");',
      ],
      negative: [
        "define('AUTH_KEY',         'put your unique phrase here');",
        "define('AUTH_KEY', getenv('AUTH_KEY'));",
        "$x['AUTH_KEY'] = '{alnum:64}';",
      ],
    },
  ],
} satisfies Provider;
