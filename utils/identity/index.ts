export { belongsToSite, foreignDomain, senderDomain } from './belongs-to-site';
export { registrableDomain } from './registrable-domain';
