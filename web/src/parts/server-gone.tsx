import { useEffect, useState } from "react";
import { words } from "../words/words.ts";

/** So long it is said that the server is back, in milliseconds. */
const SAID_FOR = 4000;

/** That the server does not answer, over the page wherever one is in it, so that nothing that is read moves; and that it answers again. */
export function ServerGone({ gone }: { gone: boolean }) {
  const [was, setWas] = useState(gone);
  const [back, setBack] = useState(false);
  // In the render that learns of it: an effect would leave the region empty for a moment between the two sentences.
  if (was !== gone) {
    setWas(gone);
    setBack(was && !gone);
  }
  useEffect(() => {
    if (!back) return;
    const timer = window.setTimeout(() => setBack(false), SAID_FOR);
    return () => window.clearTimeout(timer);
  }, [back]);
  // The region is there before it speaks: what appears together with its words is not read out.
  return (
    <div className="server-gone" role="status">
      {gone && <p className="gone">{words.stories.live.gone}</p>}
      {back && <p>{words.stories.live.back}</p>}
    </div>
  );
}
