import { useEffect, useRef, useState } from "react";
import { words } from "../words/words.ts";

/** So long it is said that the server is back, in milliseconds. */
const SAID_FOR = 4000;

/** That the server does not answer, over the page wherever one is in it, so that nothing that is read moves; and that it answers again. */
export function ServerGone({ gone }: { gone: boolean }) {
  const was = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    const returned = was.current && !gone;
    was.current = gone;
    setBack(returned);
    if (!returned) return;
    const timer = window.setTimeout(() => setBack(false), SAID_FOR);
    return () => window.clearTimeout(timer);
  }, [gone]);
  // The region is there before it speaks: what appears together with its words is not read out.
  return (
    <div className="server-gone" role="status">
      {gone && <p className="gone">{words.stories.live.gone}</p>}
      {back && <p>{words.stories.live.back}</p>}
    </div>
  );
}
