/** A page that nobody sees has no frames: it waits so long, in milliseconds. */
const UNSEEN = 200;

/** Until the frame that shows what was just drawn is there. */
export const afterFrame = (): Promise<void> =>
  new Promise((done) => {
    const late = window.setTimeout(done, UNSEEN);
    requestAnimationFrame(() => {
      window.clearTimeout(late);
      window.setTimeout(done);
    });
  });
