/** Invented reports for the kept pictures, in sentences that every version of the reading understands alike: a bulletin, who prints it, and who adds to it. */
const bulletin =
  "The Harbour Office said on Monday that the north quay is closed. The Harbour Office said that eleven trawlers lie behind the mole. The office did not say how long the quay stays closed.";

export const picturedReports = [
  {
    outlet: "Harsund Post",
    title: "North quay closed, Harbour Office says",
    published: "2026-03-02",
    text: bulletin,
  },
  {
    outlet: "North Echo",
    title: "Quay closed after the storm",
    published: "2026-03-03",
    text: `${bulletin} The mayor said that the fish hall is dry.`,
  },
  {
    outlet: "The Mole",
    title: "Harsund: the north quay is shut",
    published: "2026-03-03",
    text: `${bulletin} The pilots denied that the light is out.`,
  },
  {
    outlet: "Velde Courier",
    title: "Night trams stand still in Velde",
    published: "2026-03-04",
    text: "The drivers’ union said on Tuesday that eighty trams stand in their sheds. The mayor of Velde said that talks go on in the customs house.",
  },
  {
    outlet: "Coast Radio",
    title: "Rocket test seen off the coast, KCNA says",
    published: "2026-03-05",
    text: "Kim Jong Un inspected a missile factory on Wednesday, the Korean Central News Agency (KCNA) said. KCNA did not say where the factory is.",
  },
].map((one, nth) => ({ id: `pictured-${nth}`, url: `https://outlet.example/${nth}`, ...one }));
