import { describe, expect, test } from "vitest";
import { isPublicAddress, publicLookup } from "./address.ts";

const look = (host: string, all: boolean) =>
  new Promise<{ code: string | null; found: unknown }>((resolve) => {
    publicLookup(host, { all }, (error, found) => resolve({ code: error?.code ?? null, found }));
  });

describe("An address", () => {
  test.each([
    ["of this machine", "127.0.0.1"],
    ["of this machine, elsewhere in its block", "127.8.8.8"],
    ["of a home network", "192.168.1.1"],
    ["of a company's network", "10.20.30.40"],
    ["of a network of virtual machines", "172.16.0.9"],
    ["of a cloud's own data", "169.254.169.254"],
    ["of a carrier's inside", "100.64.0.1"],
    ["that means every address", "0.0.0.0"],
    ["for many receivers", "224.0.0.1"],
    ["to everybody", "255.255.255.255"],
    ["kept for documentation", "192.0.2.1"],
    ["of this machine in IPv6", "::1"],
    ["unspecified in IPv6", "::"],
    ["of IPv4 mapped into IPv6", "::ffff:127.0.0.1"],
    ["of IPv4 mapped into IPv6, in hexadecimal", "::ffff:7f00:1"],
    ["of IPv4 in the old compatible form", "::127.0.0.1"],
    ["translated by NAT64", "64:ff9b::7f00:1"],
    ["tunnelled by 6to4", "2002:7f00:1::"],
    ["of a link in IPv6", "fe80::1"],
    ["of a site in IPv6, as once was", "fec0::1"],
    ["of a private network in IPv6", "fd12:3456:789a::1"],
    ["for many receivers in IPv6", "ff02::1"],
    ["that is none", "news.example"],
  ])("%s is not public (%s)", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["93.184.215.14", "8.8.8.8", "2606:4700::6810:84e5", "::ffff:8.8.8.8"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe("The guarded lookup", () => {
  test("refuses a name that leads to this machine, for one address and for all", async () => {
    expect((await look("localhost", false)).code).toBe("EPRIVATE");
    expect((await look("localhost", true)).code).toBe("EPRIVATE");
  });

  test("hands on a public address", async () => {
    expect(await look("8.8.8.8", false)).toEqual({ code: null, found: "8.8.8.8" });
    expect(await look("8.8.8.8", true)).toEqual({ code: null, found: [{ address: "8.8.8.8", family: 4 }] });
  });

  test("says what the system says of a name that does not exist", async () => {
    // RFC 6761 keeps .invalid free of names; without a network the resolver asks for another try.
    expect((await look("nobody.invalid", false)).code).toMatch(/^(?:ENOTFOUND|EAI_AGAIN)$/);
  });
});
