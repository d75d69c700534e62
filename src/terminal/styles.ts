/** chalk, a file of its own in the built program: most commands colour nothing. */
export { Chalk } from 'chalk';
