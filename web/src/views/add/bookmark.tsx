import { useEffect, useRef } from "react";
import { words } from "../../words/words.ts";

/** A bookmark for other pages: it opens this screen with their address, and nothing is fetched before a person says so. */
export function Bookmark() {
  const link = useRef<HTMLAnchorElement>(null);
  // React lets no address begin with "javascript:". This one is ours, and only a bookmarks bar runs it: the page's policy forbids it here.
  useEffect(() => {
    const to = JSON.stringify(`${location.origin}/add?address=`);
    link.current?.setAttribute("href", `javascript:void open(${to}+encodeURIComponent(location.href))`);
  }, []);
  return (
    <section className="add-mark" aria-labelledby="mark-title">
      <h2 id="mark-title">{words.add.markTitle}</h2>
      <p>{words.add.markLead}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: it is dragged; pressed here it does nothing */}
        <a
          ref={link}
          href="#mark-title"
          className="solid"
          title={words.add.markLink}
          onClick={(event) => event.preventDefault()}
        >
          {words.add.mark}
        </a>
      </p>
    </section>
  );
}
