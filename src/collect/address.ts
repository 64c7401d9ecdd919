import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an address belongs to the public internet: not this machine, its network, link-local, multicast or reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // Of IPv6 only 2000::/3 is handed out: beside it lie old forms of IPv4 (::127.0.0.1) that some systems still follow.
  if (parsed instanceof ipaddr.IPv6 && ((parsed.parts[0] ?? 0) & 0xe000) !== 0x2000) return false;
  return parsed.range() === "unicast";
}

/**
 * A lookup that refuses addresses which are not public. It runs when the connection is made, so that a name which first
 * leads to a public address and then to a private one does not pass.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, "", 0);
    const bad = found.find(({ address }) => !isPublicAddress(address));
    if (bad !== undefined || found[0] === undefined) {
      return callback(
        Object.assign(new Error(`${hostname} leads to the private address ${bad?.address ?? "(none)"}`), {
          code: "EPRIVATE",
        }),
        "",
        0,
      );
    }
    if (options.all === true) callback(null, found);
    else callback(null, found[0].address, found[0].family);
  });
};
