import { describe, expect, test } from "vitest";
import { stanceOf, stanceOfHeadline } from "./stance.ts";

describe("A cue turns the stance", () => {
  test.each([
    ["said", "asserted"],
    ["reported", "asserted"],
    ["denied", "denied"],
    ["has rejected", "denied"],
    ["did not deny", "unclear"],
    ["never denied", "unclear"],
    ["doubt", "doubted"],
    ["ordered", "ordered"],
    ["called for", "called-for"],
    ["urged", "called-for"],
    ["vowed", "planned"],
    ["threatens", "planned"],
    ["believe", "asserted"],
    ["is thought", "asserted"],
    ["wants", "called-for"],
    ["do not show", "denied"],
    ["did not believe", "doubted"],
    ["is suspected", "possible"],
  ])("%s: %s", (cue, stance) => {
    expect(stanceOf(cue, "that the yard was shut")).toBe(stance);
  });

  test.each([
    ["has asked", "people to keep away", "called-for"],
    ["asked", "whether it would rain", "unclear"],
    ["blasted", "the reports as “utter rubbish”", "denied"],
    ["said", "“That is not true.”", "denied"],
    ["said", "a decision is due at the meeting in May", "planned"],
    ["said", "the report is expected next year", "possible"],
    ["said", "120 boats have been ordered", "asserted"],
    ["said", "the crew were told to leave", "ordered"],
    ["said", "it would make the country a hostage", "asserted"],
    ["said", "the army would answer should the drills go ahead", "possible"],
    ["said", "the drills should go ahead", "called-for"],
    ["voted", "to call a witness", "planned"],
    ["has ruled", "that out", "denied"],
    ["told", "people near the crater to leave", "ordered"],
    ["asked", "two countries for masks", "called-for"],
    ["said", "he was preparing to concede", "planned"],
    ["said", "passengers are being asked not to come", "called-for"],
  ])("“%s … %s” is %s", (cue, content, stance) => {
    expect(stanceOf(cue, content)).toBe(stance);
  });

  test.each([
    ["Museum to return masks", "planned"],
    ["Yard refuses to pay", "asserted"],
    ["The road to ruin", "asserted"],
    ["Record harvest expected", "possible"],
    ["For years she told Meranians what to be proud of", "asserted"],
    ["Families told to keep windows shut", "ordered"],
  ])("a headline without a verb is read by its build: %s", (words, stance) => {
    expect(stanceOfHeadline(words)).toBe(stance);
  });

  test("and goes before the content", () => {
    expect(stanceOf("denied", "that it will build a yard")).toBe("denied");
  });

  test.each([
    ["estimates", "that 40 boats were lost", "asserted"],
    ["assessed", "that the hall was flooded", "asserted"],
    ["rebuffed", "an offer of 30 million", "denied"],
    ["cautioned against", "reading much into it", "called-for"],
    ["warned", "ships to stay away", "called-for"],
    ["warned", "that ships were to stay away", "asserted"],
    ["has advised the council", "that the mast would cause harm", "asserted"],
    ["advised", "that the gate should be shut", "called-for"],
    ["is rumoured", "that the field was sold", "unclear"],
    ["thinks", "the fleet will stay in port", "asserted"],
    ["thinks", "she will stay in port", "planned"],
    ["has not called for", "a vote", "asserted"],
    ["never asked for", "a vote", "asserted"],
    ["worried", "that the board would sell the pier", "possible"],
    ["proposed", "a ban on nets", "called-for"],
    ["is pushing", "to sell the pier", "called-for"],
    ["is pushing", "the pier into the sea", "asserted"],
    ["agreed in principle", "to sell the pier", "planned"],
    ["had asked", "the board “to set out its plans”", "called-for"],
    ["without answering", "whether he will sell the pier", "unclear"],
    ["said", "whether it came by boat matters less than who sent it", "asserted"],
  ])("“%s … %s” is %s, by what the cue does", (cue, content, stance) => {
    expect(stanceOf(cue, content)).toBe(stance);
  });

  test("is a forecast where somebody holds that others would do something", () => {
    expect(stanceOf("expressed belief", "that both towns would build a bridge")).toBe("asserted");
    expect(stanceOf("said", "that both towns would build a bridge")).toBe("planned");
  });

  test("is a call where somebody is appealed to or warned against a thing", () => {
    expect(stanceOf("has appealed", "to whoever holds them to let them go")).toBe("called-for");
    expect(stanceOf("warns", "sailors against all travel")).toBe("called-for");
    expect(stanceOf("warned", "that the pier could fall")).toBe("possible");
  });
});

describe("A content turns the stance where its cue says nothing", () => {
  test.each([
    ["the yard was shut", "asserted"],
    ["“It is necessary to build more”", "called-for"],
    ["we must build more", "called-for"],
    ["the need for a new yard", "called-for"],
    ["Dalvik has ordered two halls", "ordered"],
    ["Dalvik has called for two halls", "called-for"],
    ["Dalvik pushes to expand the yard", "called-for"],
    ["Dalvik wants two halls", "called-for"],
    ["the rocket may fly far", "possible"],
    ["the might of the crews keeps it afloat", "asserted"],
    ["their strength might keep it afloat", "possible"],
    ["our crews will surely build a yard", "asserted"],
    ["we will surely build a yard", "planned"],
    ["the yard could be built thanks to her", "asserted"],
    ["the yard could be built", "possible"],
    ["their firm will to build more", "planned"],
    ["This will contribute to peace", "asserted"],
    ["we will continue to make efforts", "planned"],
    ["the rain will continue to fall", "asserted"],
    ["we warn them not to come", "called-for"],
    ["they should be ready for a dear price", "called-for"],
    ["the yard should be ready by May", "possible"],
    ["he'd better step down", "called-for"],
    ["it seems that the tide is coming", "possible"],
    ["the board approved a huge plan to expand the yard", "asserted"],
    ["the board plans to expand the yard", "planned"],
    ["it was built in May 2024", "asserted"],
    ["if confirmed, the sale would breach the embargo", "possible"],
    ["two halls will be built", "planned"],
    ["the republic plans to sell rockets", "planned"],
    ["Lutria’s plans to build boats are a threat", "asserted"],
    ["it has no plan to do so", "asserted"],
    ["the workers hardened their will to answer", "asserted"],
    ["no sanction will stop us", "asserted"],
    ["aimed … at improving its strikes", "planned"],
    ["partly … to deter Lutria", "planned"],
    ["they neither confirm nor refute the claim", "unclear"],
    ["the mills would be cut off first if the halt lasted into next week", "possible"],
    ["the yard would be sold, saying if that fails, it will close", "planned"],
    ["each sale makes the next more likely", "asserted"],
    ["a cut is likely", "possible"],
    ["there was no suggestion that the yard was lost", "doubted"],
    ["supplies should be back by Saturday night", "possible"],
    ["the gate should be shut by Saturday night", "called-for"],
    ["hundreds will have to queue for water", "asserted"],
    ["each province shall send a regiment", "ordered"],
    ["we shall send a regiment", "planned"],
    ["the two were to hold a meeting alone", "planned"],
    ["they will hold a joint press conference", "planned"],
    ["the two will have a larger meeting", "planned"],
    ["the rate will hold at 3 percent", "asserted"],
    ["“I would urge the driver to come forward”", "called-for"],
    ["Merania launched what appears to be a rocket on Monday", "asserted"],
    ["what appears to be a rocket was seen over Osker", "possible"],
    ["what we take to be a new hall has appeared", "possible"],
    ["two deaths are being looked into as possibly due to the heat", "asserted"],
    ["two deaths are possibly due to the heat", "possible"],
    ["Merania may want to show its strength", "possible"],
    ["But no one will believe it", "asserted"],
    ["dry weather would raise the risk of fires", "asserted"],
    ["the bank would raise its rate", "planned"],
    ["the board would be pleased with the samples", "asserted"],
    ["the drills would “bring disaster”", "asserted"],
    ["Lutria will almost certainly block it", "asserted"],
    ["“At first I would carry her down to the cellar”", "asserted"],
    ["“A vote would end it”", "possible"],
    ["the night shift was to be abolished", "planned"],
    ["delays were to be expected", "asserted"],
    ["the measures are not intended to harm anybody", "asserted"],
    ["the measures are intended to help", "planned"],
    ["we have the willingness to talk", "planned"],
    ["I wish the town greater successes", "called-for"],
    ["Please accept my regards", "called-for"],
    ["Merania has not ruled out more drills", "possible"],
    ["we neither want war nor avoid it", "asserted"],
    ["the blame will rest with them", "asserted"],
    ["Had we not built it, our people would have starved", "possible"],
    ["Had a bad year, said the owner", "asserted"],
    ["whether Merania will want to talk is another matter", "unclear"],
    ["its chief is well advised to keep silent", "called-for"],
    ["the rain should ease by Friday", "possible"],
    ["the sale should help the yard to meet its debts", "possible"],
    ["“We should help them”", "called-for"],
    ["the council should help the poor", "called-for"],
    ["it was time to talk about the pier", "called-for"],
    ["To this end, it is necessary to dredge the port", "called-for"],
    ["it was time to see Osker again", "asserted"],
    ["a new gate is urgently needed", "called-for"],
    ["caution is also advised on the pier", "called-for"],
    ["“We advise sailors not to put to sea”", "called-for"],
    ["“We advise the board”", "asserted"],
    ["May the best boat win", "called-for"],
    ["“It begs the question, what did they know?”", "unclear"],
    ["“You won the race, I have to tell you”", "asserted"],
    ["he is not confident that the gate holds", "doubted"],
    ["“I would be very surprised if the gate holds”", "doubted"],
    ["it's hard to see how the gate holds", "doubted"],
    ["that doesn’t necessarily mean that they leave", "doubted"],
    ["the crew showed no signs of panic", "doubted"],
    ["the crew showed no signs or symptoms of fever", "asserted"],
    ["Edda Vorn is joining the yard as an adviser", "planned"],
    ["Edda Vorn is taking over the yard", "planned"],
    ["Oren Dalvik will succeed Ms. Vorn", "planned"],
    ["the rescue will succeed in the end", "asserted"],
    ["the boats will remain in the bay until the ice breaks", "planned"],
    ["the boats will remain a sight", "asserted"],
    ["the council is looking to cut fares", "planned"],
    ["“We don't want tea”", "asserted"],
    ["“We don't want them to leave”", "called-for"],
    ["the whole town wants to see it", "called-for"],
    ["the world wants to see it", "asserted"],
    ["this is like a thief who says that he only wants to look", "asserted"],
    ["“If you want a boat that floats, she has one”", "asserted"],
    ["growers want the board to pay", "called-for"],
    ["growers always want rain", "asserted"],
    ["growers want drought declared", "called-for"],
    ["the yard expects to sell two boats", "possible"],
    ["the yard has sold one boat and expects to sell two", "asserted"],
    ["“Maybe it will rain”", "possible"],
    ["“Nothing bad is going to happen, and maybe some good will”", "asserted"],
    ["a tower of 80 floors is theoretically possible", "possible"],
    ["“We should also note that the gate was shut”", "asserted"],
    ["the council does not plan to cut fares", "asserted"],
    ["“We are now going to mend the pier”", "planned"],
  ])("%s: %s", (content, stance) => {
    expect(stanceOf("", content)).toBe(stance);
  });
});
