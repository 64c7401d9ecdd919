import { type ReactNode, useLayoutEffect, useRef } from "react";

interface Props {
  open: boolean;
  onClose: () => void;
  className: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  children: ReactNode;
}

/** What stands over the page for as long as it is asked for. Closed it has nothing in it: every screen would be laid out with it. */
export function OverPage({ open, onClose, children, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, [open]);
  return (
    // That it was closed from here is told after another one may have been opened.
    <dialog ref={dialog} closedby="any" onClose={open ? onClose : undefined} {...rest}>
      {open && children}
    </dialog>
  );
}
