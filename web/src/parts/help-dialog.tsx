import { words } from "../words/words.ts";
import { Filled } from "./filled.tsx";
import { OverPage } from "./over-page.tsx";

const { help } = words.desk;
const KEYS: readonly (readonly [string, string])[] = [
  ["/", help.search],
  ["Ctrl K", help.palette],
  ["g s", help.go],
  ["j k", help.walk],
  ["f", help.filters],
  ["← → ↑ ↓", help.tree],
  ["Enter", help.enter],
  ["a x u", help.decide],
  ["e", help.correct],
  ["c l", help.copy],
  ["Home End", help.ends],
  ["Esc", help.escape],
  ["?", help.keys],
];

interface Props {
  open: boolean;
  onClose: () => void;
}

export function HelpDialog(props: Props) {
  return (
    <OverPage {...props} className="help" aria-labelledby="help-title">
      <Keys />
    </OverPage>
  );
}

function Keys() {
  return (
    <>
      <form method="dialog" className="help-head">
        <h2 id="help-title">{help.title}</h2>
        <button type="submit">{words.common.close}</button>
      </form>
      <dl>
        {KEYS.map(([key, about]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Filled words={help.asOf} places={{ code: <code>?asOf=2025-12-26</code> }} />
      </p>
      <p>
        <Filled words={help.api} places={{ link: <a href="/api/">{help.apiLink}</a> }} />
      </p>
    </>
  );
}
