/** Universal Dependencies as English treebanks use them, in the order in which the weights number them. */
export const RELATIONS: readonly string[] =
  `acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj
  csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked
  nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp`.split(
    /\s+/,
  );

export const ROOT = RELATIONS.indexOf("root");
