/** The same answer for the same sketch without making it again: stories, trees and the store all ask for it. */
export function onceEach<Asked extends object, Answer>(make: (of: Asked) => Answer): (of: Asked) => Answer {
  const made = new WeakMap<Asked, Answer>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const answer = make(of);
    made.set(of, answer);
    return answer;
  };
}
