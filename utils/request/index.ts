export { assess } from './assess';
export { reduceRequest } from './request';
