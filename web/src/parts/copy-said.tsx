import { words } from "../words/words.ts";

interface Props {
  said: string | null;
  left: string | null;
  onClose: () => void;
}

/** What became of copying, said to all; where the browser refused, the words stand in a field to be taken by hand. */
export function CopySaid({ said, left, onClose }: Props) {
  return (
    <>
      {/* The region is there before it speaks: what appears together with its words is not read out. */}
      <span className="copy-said faint" role="status">
        {said}
      </span>
      {left !== null && (
        <textarea
          className="copy-left"
          readOnly
          rows={5}
          aria-label={words.claims.notCopied}
          value={left}
          ref={(field) => {
            field?.focus({ preventScroll: true });
            field?.select();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onClose();
          }}
        />
      )}
    </>
  );
}
