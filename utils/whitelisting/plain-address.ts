// Letters that mean nothing in a Gmail search and cannot leave an XML attribute; ASCII only, as mail headers carry it.
const addressShape = /^[a-z0-9][a-z0-9._+=&'/-]{0,63}@(?=.{4,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/i;
const domainShape = /^(?=.{4,253}$)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/i;

/** The text, when it is an address that can stand in a link or a file as it is; else null. */
export function plainAddress(text: string | null): string | null {
  return text !== null && addressShape.test(text) ? text : null;
}

/** The text, when it is a domain; else null. */
export function plainDomain(text: string | null): string | null {
  return text !== null && domainShape.test(text) ? text : null;
}
