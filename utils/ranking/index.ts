export { rankCodes } from './rank-codes';
