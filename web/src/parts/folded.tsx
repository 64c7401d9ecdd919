import { type ReactNode, useState } from "react";
import { usePrinting } from "./use-printing.ts";

interface Props {
  summary: ReactNode;
  className?: string;
  children: () => ReactNode;
}

/** What is made only when somebody unfolds it, and for paper: a story has thousands of lines folded away. */
export function Folded({ summary, className, children }: Props) {
  const [opened, setOpened] = useState(false);
  const printing = usePrinting();
  return (
    <details
      {...(className === undefined ? {} : { className })}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, and a key on it a click. */}
      <summary onClick={() => setOpened(true)}>{summary}</summary>
      {(opened || printing) && children()}
    </details>
  );
}
