/** chalk, a separate file of the built program because most commands colour nothing. */
export { Chalk } from 'chalk';
