/** Archives keep a page under an address that holds the page's own: that one; the address itself where it is no archive's. */
export function withoutArchive(address: string): string {
  const own = Math.max(address.lastIndexOf("http://"), address.lastIndexOf("https://"));
  if (own > 0) return address.slice(own);
  const archived = /\/web\/\d{8,14}[a-z_]{0,4}\//.exec(address);
  return archived === null ? address : address.slice(archived.index + archived[0].length - 1);
}

const AMP = /(?:\.amp|\/amp\/?|[?&](?:amp|outputType=amp)(?:=[^&]*)?)$|^https?:\/\/amp\./i;

/** The address that a report is known by: where it was fetched from, without an archive around it; for a copy made for telephones, the page's own. */
export function ownAddress(fetched: string, canonical: string | null): string {
  const plain = /\/web\/\d{8,14}/.test(fetched) ? withoutArchive(fetched) : fetched;
  const own = canonical === null ? null : withoutArchive(canonical);
  return own !== null && AMP.test(plain) && !AMP.test(own) && isBesides(plain, own) ? own : plain;
}

/** Of one site, by the last two names of the host. */
function isBesides(one: string, other: string): boolean {
  const site = (address: string): string | null =>
    /^https?:\/\/(?:[^/]*?\.)?([^./]+\.[^./:]+)(?:[:/]|$)/i.exec(address)?.[1]?.toLowerCase() ?? null;
  return site(one) !== null && site(one) === site(other);
}
