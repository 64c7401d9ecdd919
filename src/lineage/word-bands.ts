/**
 * English words by how many of 1,846 texts (news, essays, letters of public collections; the first 400 words of each) hold them: more than
 * 40, 20, 10, 5, 2.5, 1.2 and 0.6 in a hundred. Names are left out, so a word that stands in no band is a name, a number or rare.
 */
export const wordBands: readonly string[] = [
  "a about all an and are as at be been but by for from had has have he his i if in is it more not of " +
    "on one or s said that the their there they this to up was we which who will with would you",
  "after against also any back because before campaign can could did do even first get her him how into " +
    "its just know last like made make many may me most my n news no now only other our out over people " +
    "president presidential she should so some state than them then those time two very well were what " +
    "when while year years",
  "according again ago already am among another around asked being best between big both business call " +
    "called candidate candidates change come country day days does don down during election every far few " +
    "former four friday full general go going good got government great group help here home however " +
    "including later least little ll long look lot million monday months mr much national need never next " +
    "night nominee off old own part party past place political primary public put race re really right " +
    "same say saying says secretary see service show since something still such support take these things " +
    "think though three through thursday times today told too took tuesday under us use used ve vote " +
    "voters want way week went where whether why work world your",
  "able abstract across actually added administration almost along although always announced anti " +
    "anyone anything ask attack attacks away bad based became become behind believe better billion bring " +
    "calling came care case chief city clear close co comes coming comments common company conservative " +
    "continue continued control convention countries course court deal debate decision despite didn " +
    "different director doesn doing done each earlier early economic either else email end enough " +
    "especially ever everyone everything expected experience face fact family federal feel fight find " +
    "five following food foreign found free front further future gave getting give given governor groups " +
    "half hard having head health held high himself history hope hours idea immigration important " +
    "information instead interest international interview issue issues job july keep kind known large " +
    "late latest law lead leader leaders leading leave led left less let life likely line live looking " +
    "lost love major majority makes making man march media meeting members message might military money " +
    "month morning move must name nation nearly needed needs nomination nothing november number office " +
    "officials often once open order others outside pay percent person personal plan plans point points " +
    "police policy politics polls possible power press price private probably problem process question " +
    "questions rally real reason received recent recently record released report reported response rights " +
    "role run runner running saturday school second security seen senator sent set several share shows " +
    "side six small social someone speech staff start statement stock stop story strong sunday supporters " +
    "sure system taken taking talk talking tell term text th thing third thought together top try trying " +
    "turn until using wanted wants war wednesday weeks whose win within without women won working wrote " +
    "wsj yet young",
  "ability above access account accused action addition additional address afternoon age agency agree " +
    "agreed agreement ahead air allies allow alone amount amp answer appeal appeared appears april apw " +
    "area attempt attention attorney august author available average ballot ban bank base battle becoming " +
    "began begin beginning below beyond bid biggest billionaire bit black board book border born break " +
    "brief brought build building built buy ca calls candidacy cannot capital car cases caucuses cause " +
    "central cents certain certainly chairman challenge chance changed changes charge charges check child " +
    "children choice citizens civil claim claimed claims class closed college comment community companies " +
    "compared concern concerns conference congressional consider considered contest contests continues " +
    "core cost costs couple create created credit crisis criticism criticized crowd current currently cut " +
    "daily date dead death debt decades december decided declined defense delegate delegates described " +
    "development died difficult directly discuss district dollars due e earnings easy economy effort " +
    "efforts eight elected elections emails employees ended endorsed energy enforcement entering entire " +
    "establishment estate evening event events evidence example excellent exchange executive expect " +
    "extremely failed fair fall families father february fellow felt female field figure final finally " +
    "financial firm focus focused follow followed force forces form forward freedom friend friendly " +
    "friends fun game gets gives giving global goes gone ground growing growth guy hand hands happen " +
    "happened happy hear heard heart helped herself higher highly hit hold holding host hour http huge " +
    "human hundreds husband id ideas image immediately impact include included includes income increase " +
    "increasingly independent industry inside investigation investment involved isn issued itself january " +
    "jobs june kept key killed lack language largely larger largest laws leadership leads leaving legal " +
    "level liberal light lines list lives living local longer looks loss low lower main manager margin " +
    "market mass matter maybe mean means meet member men met middle millions mind minister minutes moment " +
    "mostly mother moved movement moving mrs named nations near net network nice nine non nor note noted " +
    "numbers october offer offered offers official oh ones online opening operations opinion opportunity " +
    "organization outstanding page paid parents particular particularly parties per percentage perhaps " +
    "period phone pick places planned play playing please pledged policies poll poor popular population " +
    "position posted potential powerful present presidency presumptive pretty previous previously " +
    "primaries pro problems products profile program provide provided publicly push putting quarter " +
    "quickly quite radio raise raised rate rather reach read ready recommend refused related relationship " +
    "release remain remains remarks remember repeatedly reporter reporters reports request research " +
    "responded rest result results return review rise rising rival room rose rules safe sales saw seeking " +
    "seem seemed seems self send senior sense september series serious served server services seven " +
    "shares shooting short shot showed showing sign signed significant similar simply single site " +
    "sometimes son soon sought source sources space speak speaking special spending spent spoke spokesman " +
    "stage stand standing star started stay step strategy study style subject success suggested summer " +
    "super supporting supposed takes tax team television telling tender terms terrorism terrorist test " +
    "thank thanks themselves thinking thousands threat throughout tnm total tough toward town trade " +
    "trading tried true turned tweet tweeted type understand unless upon usually value vice victory video " +
    "view views violence visit voice votes voting wait wasn watch water ways website weekend whatever " +
    "whole whom wife winning wins woman word words worked workers works worth written wrong y yes " +
    "yesterday",
  "abortion abroad absolutely accept accepted accounts achieve acknowledged acquire acquisition acting " +
    "actions active activist activists activities activity acts ad add adding admitted adopted ads " +
    "advanced advantage advice adviser advisers affairs affected afraid agenda agents aggressive aide " +
    "aides aimed alleged allowed allows alternative amazing amid analysis analyst analysts anger animals " +
    "announcement annual answers anybody anyway anywhere apart apparent apparently appear appearance " +
    "apply approach appropriate approval approved areas aren argued argument army arrived art article " +
    "asking assault assets attached attacked attempts attend attended audience authorities avoid award " +
    "aware backed background backing banks bar barely basic basically basis beat beautiful becomes behalf " +
    "behavior believed believes benefit benefits bigger birth block blood blue body bomb bombing books " +
    "boost bottom bought box boy breakfast breaking bringing broad broke brother budget bureau businesses " +
    "businessman buying camp campaigning campaigns card career carry cash cast caucus caught caused " +
    "century chair challenges challenging chances changing channel character charged cheap choose chose " +
    "chosen church cited cities classified clean clearly climate closely closer closing coalition coast " +
    "cold color combined comfortable commander commitment committed communications communities complete " +
    "completed completely complex composite computer concerned concluded condition conditions conducted " +
    "confident confirmed conflict connection conservatives considering constitutional contact continuing " +
    "contract contrast controversial controversy conversation corporate correct counter cover coverage " +
    "creating crime criminal critical critics cross crucial cultural culture custody customer customers " +
    "cutting cycle dad damage dangerous dark data daughter de dear debates decade decide decisions " +
    "declared decline deep defeat defend definitely degree deliver delivered demand democracy denied " +
    "deputy designed detailed details determine determined develop developed difference differences " +
    "digital dinner diplomatic direct direction discovered discussed discussion distance divided doctor " +
    "document documents dog dollar dominated donations donors door double doubt downtown dozen draw drive " +
    "driven driving drop dropped drug duty earned easily eat editor education effect effective " +
    "effectively electorate embassies embassy emerged endorse endorsement enjoy enjoyed ensure enter " +
    "entered environment equal era ern error essentially established estimated etc eventually everybody " +
    "exactly except executives existing expectations expects expensive experienced experts explain " +
    "explained expressed extended extra extreme eyes faced faces facing facts failure fairly faith false " +
    "familiar famous fast favor favorite fear fears feeling feels feet fell fewer fifth fighting figures " +
    "file filed fill filled finance finding fine finish finished fire fired fit fix fixed flat flight " +
    "floor folks follows forced formally founded founder fourth fresh fully fund funding fundraising " +
    "funds gain gains gap gas gathered generally generation girl girls goal gon gotten grand greater " +
    "greatest green grew grow grown guess gun guys hair hall handle handling happens hasn hate haven " +
    "headquarters heads hearing heat heavily heavy hell helpful helping helps highest historic holds " +
    "honest hoped hopes hoping horrible hot hotel hurt identified ill illegal imagine immediate " +
    "immigrants impossible improve incident increased indicated individual individuals influence initial " +
    "initially injured instance insurance intelligence intended interested interesting interests " +
    "interviewed interviews introduced investors invited island join joined joint judge judgment keeping " +
    "kids kill killing kitchen knew knowledge knows labor lady laid land launched lawmakers lawsuit " +
    "lawyers lay learn learned learning legislation letter letters levels limited link listed lived " +
    "located location longtime looked lose losing losses lots mail mainstream maker male management " +
    "marked markets massive match mate material matters mayor meaning meant meanwhile measure medical " +
    "meetings mention mentioned messages mid miles mine minimum minority minute missing mission mistake " +
    "model modern mogul mom moves movie multiple murder myself na names nationally nationwide natural " +
    "nature necessary negative neighborhood neither networks newspaper nobody nominating none normal " +
    "notes notice noting nt nuclear numerous obviously odds offensive offering officer officers oil okay " +
    "older onto opened operating operation opponent opponents opposed opposition option options ordered " +
    "organizations original otherwise outcome overall overseas owned owner panel paper parent partnership " +
    "parts pass passed path paying peace perfect performance personally photo picked picture piece placed " +
    "plane planning plant platform played plus pointed politically politicians polling positions positive " +
    "possibility possibly potentially practice pre prefer preferred prepared presence presented pressure " +
    "prevent prices prime privately product production professional professor profit programs progress " +
    "progressive project prominent promise promised prompted property proposal proposals proposed protect " +
    "protection protest protests proud prove proved provides providing published pull pulled purchase " +
    "pushed pushing quality questioning quick racist radical raising rallies ran range rare rates reached " +
    "reading reality realize reasonable reasons receive receiving records red reduce referring reform " +
    "refugees regarding region registered regular regularly rejected relations relatively relatives " +
    "religious remained remaining replace reportedly reporting represent representative represented " +
    "represents reputation requested requests require required requires residents resources respect " +
    "respond responsibility responsible restaurant retired returned returns revealed revenue reviews " +
    "revolution rhetoric rich risk risks rivals road rock roll roots roughly round rule ruled ruling " +
    "safety sale save scale scandal scene schedule scheduled schools science scrutiny sea search season " +
    "secret secure seeing seek sees select sell selling sending separate seriously serve serving setting " +
    "shared sharp shift shop shortly shouldn shown sides signs simple sit sitting situation slightly slow " +
    "smaller society sold solid solution somebody somewhere sorry sort sound southern specific " +
    "specifically speeches spend split spoken spokeswoman spot spread spring square stake stance standard " +
    "stands starting stated statements station status staying steps stood stopped store stories streets " +
    "strength strongly struggle student students studies stuff successful suddenly suggest suggesting " +
    "suggests superdelegates supported supporter surprise surprised survey swing systems table talked " +
    "talks target targeted task taxes technology tells temporary ten terrible terror terrorists therefore " +
    "thinks thousand threats throw thus ticket tied ties tight tomorrow tone tonight totally touch track " +
    "traditional trail train training travel treat treated trip troops trouble truly trust truth turning " +
    "turns twenty twice types uh ultimately understanding unique unit unity unlike unlikely unusual " +
    "upcoming ur urged usual v values variety various vast version via victims victories violent " +
    "virtually visited voted voter wage waiting wake walk walked warm warned warning watched watching " +
    "wave wealthy weapons wearing web welcome wide widely willing wing winner winter wish wo wonder " +
    "wonderful worried worse worst wouldn write writer writing www x yeah younger yourself",
  "abortions absolute abuse academic acceptance accepting accident accomplish accord accurate " +
    "accusations acknowledge acquired acted actor actual addressed addressing adds admit adult adults " +
    "advance advertising advised advocacy advocate advocates affair affect afford afri agencies agent " +
    "ages agreements agrees aid aim aims aired airport aligned allegations allegedly alliance allowing " +
    "ally alongside alright ambassador amounts ancient angry animal announce announcing anonymity " +
    "answered anxiety anymore apartment appealing appeals appearances appearing applauded applause " +
    "application applied appointed appointment appreciate appreciated approaches arena argue arguing " +
    "arguments arm armed arms arrest arrested arrival arrive arriving articles aside aspects asserted " +
    "asset assist assistance assistant associate assume assuming assured asylum atmosphere attacking " +
    "attempted attempting attending attracted attributed authority authorized auto awards baby backers " +
    "backs badly bag balance ball ballots band banking bathroom battleground bear beating bed begun " +
    "belief belt besides bet billions bills bipartisan bird birthday bite blame blamed blasted blasts " +
    "blocked blocks blow boat bold bond bonds borders bowl brain brand bridge bright brings broadcast " +
    "broken brothers bunch buried bus busy cabinet cable cage calendar camera campaigned campus cancer " +
    "capacity capture captured cards careful carefully cares carried carries carrying cars casting cat " +
    "catch category causes causing celebrated centers centre ceremony chain chairs challenged challenger " +
    "champion chaos chapter checks chemical chicken choices choosing circle circumstances citing citizen " +
    "citizenship claiming classic client clinch clinic clothes clothing coal code coffee collapse collar " +
    "colleagues collected collection column combat commanding commercial commissioner communication " +
    "comparison compete competition competitive complained complicated comprehensive compromise computers " +
    "concept concerning conclusion concrete condemned conduct confidence confidential confirm conflicts " +
    "congressman connected conscience consensus consequences consideration consistent consistently " +
    "constant constantly construction consultant contain contained contender contenders content contested " +
    "context contributed contribution contributions controlled controls conventional conventions " +
    "conversations convertible convince convinced cool cooperation copy corner corporations couldn " +
    "counsel count counted counting coup courts covered covering crash crazy creation crew criminals " +
    "criticizing crossing crowds cry ct cuts danger deadline deadly dealing deals deaths decent declaring " +
    "dedicated deeper deeply defeated defeating defended defensive deficit define defined definition " +
    "degrees delay delegation deliberately delivering delivery demanding demands demographic demonstrate " +
    "demonstrated denounced depending describe deserve design desire desk desperate destroy destroyed " +
    "destruction detail devastating developing devoted die difficulty digit digits diplomats directed " +
    "directors disappointed disaster disclosed disclosure discovery discrimination discussing discussions " +
    "dislike dismissed display dispute diverse diversity divide dividend dividends division divisions " +
    "divisive doctors dogs domain domestic donated donor doors dozens draft drama dramatic drawing drawn " +
    "dream drew drink driver dropping dry eager earning ease easier eating echoed economics economists " +
    "edge editorial effects eggs elect electoral electronic element elements eligible eliminate elite " +
    "elsewhere emailed embarrassing embrace embraced emergency emerging emissions emotional empire " +
    "employee employment empty en enable encourage encouraged ending endorsements endorsing ends enemies " +
    "enemy engage engaged engl enormous enters entertainment enthusiasm enthusiastic entirely entry " +
    "environmental episode equipment equity equivalent es escape est establish estimate estimates ethnic " +
    "euro evangelical eve everywhere evil exact exception excited exclusive exist existence exists exit " +
    "expand expanded expanding expansion expecting experiences expert explaining explanation explore " +
    "exposed exposure express extend extensive extent extraordinary eye facilities facility factor " +
    "factors fail failing fallen falling fan fans fantastic faster fate fault favorable favored fax " +
    "featured features feed fees fields files filing film financing findings finds fiscal fish flag flow " +
    "flowers fly flying focuses focusing followers foot forcing forecast forever forget formal formed " +
    "forms forth fortune forum fought frankly fraud frequently frontrunner frustrated frustration fuel " +
    "fueled function fundamental funded funny gained gaining games gathering gay gender generated " +
    "generations genuine giant glad glass globe goals golden golf goods governments graduate granted " +
    "grass greatly greeted gross guarantee guest guests guide guns handed happening harder hardly harm " +
    "harsh headed heading headline healthy heated hey hide highlighting hints historical historically " +
    "hitting holders hole holiday homes honor hopeful hopefully hopefuls horse hospital hosted hostile " +
    "hosts hotels houses housing hundred hurting identify identity ideology ignore ignored illegally " +
    "images immigrant importance impressed improved increases increasing incredible indeed independence " +
    "independents index industrial industries inequality influential info informed infrastructure inner " +
    "innocent insiders insist insisted inspector inspired institutions insult insulting insults insurgent " +
    "intends intense intent intention internal introduce introduction invasion invested investigate " +
    "investigating investigative investigators investor involvement involving islands item items joining " +
    "joke journalism journalist journalists judges judicial jump jumped keeps kid kinds knowing lacks " +
    "ladies lang launch lawsuits lawyer laying leaked leaning leaves legacy legislative legitimate " +
    "lengthy lesson lessons liar liberals liberties liberty licensed lie lies lifetime lift lights liked " +
    "likelihood likes limit linked links listen listening lists literally loan loans locations locked " +
    "loose loud loved loves luck lunch machine magazine magic mainly maintain maintained maintaining " +
    "malley manage managed managing manufacturing map margins marketing marking marriage married massacre " +
    "master matchup materials math meal measures membership memorial memory menu method methods metro " +
    "migrants mile minded minorities minus miss missed mix mixed moderate moderator modest moments " +
    "momentum moon moral moreover mothers mountain mouth movies museum music mutual narrative narrow " +
    "native nd necessarily negotiations neighboring neighbors nervous neurosurgeon neutral nevertheless " +
    "newly newspapers nightclub nominate nominated nominees normally northern notable noticed notion " +
    "novel object observed obtain obtained obvious occur occurred offices officially ongoing op openly " +
    "operate opinions opportunities oppose opposite orange orders ordinary organized organizers " +
    "organizing originally outlets outlook outsider outsiders oversight overwhelming overwhelmingly " +
    "owners owns pace pack package packed pages pain pair papers parking parks partial participants " +
    "participate participation partisan partly partner partners passing passion patience patient pattern " +
    "payment payments pending perceived perception perform performed permanent personality perspective " +
    "persuade pet phase phenomenon photos phrase physical pic picking pictures pieces pilot plain planet " +
    "plants player players plays pleasant pleased pledge plenty pointing poised politician pollster pop " +
    "popularity populist portion posed posts poverty practices praise praised predicted prepare preparing " +
    "presidents pressed priced primarily principal principle principles prior priorities priority prison " +
    "probe procedures proceed proceeds processing produce produced profits profound projects promises " +
    "promising promote promoting proof proper properly prosecutor prosecutors prospect protected " +
    "protesters proven providers province provision provisions purchased purpose pursue puts " +
    "qualifications qualified quarters questioned quiet quit quote quoted quotes races racial racism " +
    "raises rallying ranging rank ranking ranks rapidly rated rating ratings reaching reaction readers " +
    "reads realistic recalled recession recognition recognize recognized recommended reduced reducing " +
    "reference referred reflect reflecting reflects refugee refusal refuse refusing reg regard regardless " +
    "regards regime regional register registration regulations reject relationships relative releasing " +
    "relevant reliable relief religion remark reminded reminder remove removed renewed rent repeated " +
    "replaced replied representatives representing requirements requiring rescue researchers reserves " +
    "resign resistance resolution resolve resort respectively respects responding restaurants " +
    "restructuring resulted returning reveal reward rifle rigged ripped robust roles rolled rooms rough " +
    "route routine row rude runs rural rush sad sample sat satisfied saved savings scan scared scenes " +
    "scientific scientists screen searching seat seats seconds section sector seeks seemingly segment " +
    "seized selected selection senators sends sensitive sentence sentiment separately serial serves " +
    "session sessions sets settle settled settlement severe sex sexual shake shall shame shape " +
    "shareholder shareholders sharing sharply shifting ship shirt shock shocked shootings shopping shops " +
    "shots shouting shut sick sight signal significantly silver sister sites sixth size skeptical skills " +
    "skin sky sl sleep smart smooth sniper socialist soft software soil soldiers solutions somehow " +
    "somewhat sooner sounded sounds speaks species speculation speed spirit sponsored sports spotlight " +
    "stability staffer staffers stakes standards stark stars starts statistics stayed steady steel " +
    "stepped stocks stops stores straight strategic strategies strategist strategists strengthen stretch " +
    "strike striking string stronger strongest struck structure struggled struggles struggling stuck " +
    "studying stunning stupid subsequent substantial substantive succeed successfully sudden sue suffer " +
    "suffered suggestion suggestions suit summit supplies supports surface surge surgery surprising " +
    "surprisingly surrounding surveyed survived surviving suspect suspended swap sweeping sweet swept " +
    "tactics taf takeover tank targeting targets taste taught tea teacher teachers tech telephone " +
    "televised temperament tend tens tenure territory tested testing theme theory thirty thoughts " +
    "threatened threatening threw throwing thrown tide tie till tiny tired title titled toll tool topic " +
    "topics touched tour tourist towards tradition traffic transaction transactions transfer transgender " +
    "transition transportation traveled traveling treatment treaty tremendous trend trial tries trillion " +
    "truck tube turnout typical typically ultimate um unable uncle unclear undocumented unemployment " +
    "unfortunately unions universal unknown unprecedented update upper upset urban urging user users uses " +
    "vacation valuable vehicle venture versus veteran veterans victim videos viewed viewers violated " +
    "violating visa vision visiting visitors vital volume volunteer vowed vs vulnerable wages waited " +
    "walking wanting wars wash waste waters weak wealth weapon wear wedding weekly weight welcomed weren " +
    "wider widespread wild willingness wind window wise withdraw witness wondering worker worldwide " +
    "worries worry wounded wow writes ws wstm xie xinhua yellow yield youth zero",
];
