// Made by build/wordlist.mjs from testvectors/rs1/words.txt; a changed word makes every code given out worthless.
export const words: readonly string[] = `
aalbes aambeeld aanbod aandacht aanhoren aankomst aanleg aanmaken aannemen aanpak aanraden aanschaf aantal aanvang
aanwezig aardbei abonnee abrikoos absoluut abstract academie accent account accu achttien acrobaat acteur actief
actrice advies afdak afdeling afdrogen affiche afgeven afkoelen afleiden aflossen afname afronden afspraak afstand
aftellen afval afwas afwegen agave agenda airco akkoord albatros album alfabet algebra allemaal allure almanak alpaca
alsnog altijd altviool alweer amandel amateur ambacht amber ambitie amfibie amuseren analyse ananas ander andijvie
anekdote anemoon anijs animatie anker ansjovis antenne antiek antwoord apart apparaat appel applaus april aquarel
arbeid archief argument armband aroma artikel asfalt asperge atelier atlas atleet attent auditie augurk auteur autobus
avenue avocado avond azalea azijn azuur badderen badhuis badjas badkuip badmat badpak bagage bakboord bakfiets bakker
bakplaat bakvorm balans balie balkon ballade balpen bamboe banaan banjo bankje barbecue bariton barok basalt baseball
basis basket bassin batterij beamer bedankt bedenken bediende bedrag bedstee beeld beetje begin begonia begrip behalve
beheer behoud behulp beiaard beige bekend bekleden beknopt bekwaam belang beleg belofte bemesten beneden benieuwd
benoemen bepalen bereid bergpas berm beroemd beschuit besparen bestand beton beugel beurs bevatten bevriend bewaren
bewegen bewolkt bewust bezem bezig biefstuk bieslook biet bijbaan bijdrage bijgaand bijkomen bijlage bijna bijrol
bijwonen biljet bingo biologie bioscoop biscuit bitter bizon blaadje blad blauw blazen blender blijven blinken
blocnote bloesem blokhut bobslee bodem boeket boenwas boerin boiler bokaal bolero bolhoed bonbon bonnetje bonsai bont
bonus boomhut boord borduren borstel bosbes bosrand botanie boterham bouillon bouwwerk bovenaan bowlen braadpan brasem
breed breiwerk brem bretels brevet bridge briefing briljant brink broccoli broekpak brommer brons broodje browser brug
bruisen bubbel budget buffet buggy building buiten buizerd bulletin bumper bundel bungalow bunzing bureau bushalte
buslijn butler buurman buxus cabaret cabine cacao cactus cadeau calorie camping canvas caravan carillon carnaval
carport cascade cassette cavia cello cement centrum charmant chemie chili chip chocola chroom cijfer cilinder cinema
circa cirkel citroen clown club coach coffee colbert collecte coltrui column comfort commode compact concept confetti
conifeer console contact corduroy correct corso cottage couplet coureur couscous couvert cracker crawl creatie cricket
culinair cultuur curry cursor curve custard cyclaam daalder daarna dadelijk dagboek dageraad dagje daglicht dagtocht
dahlia dakgoot dakkapel dakpan dakraam damast dankbaar dansen dapper dartbord das database datum december decimaal
decor deegrol deelname deftig degelijk deining dekbed dekking dekstoel delen delta dempen denim denken depot derde
dertien design dessert detail dezelfde diadeem diagram dialoog diamant dichtbij dictee dienblad diepte diesel digitaal
dikwijls dimensie dinsdag diploma direct dirigent disco diskette display district divan diverse divisie dobberen
docent doezelen dok dolblij dolfijn dolgraag dollar domein dommelen donatie dons dooi doorgaan doperwt dorp douche
draaien drama drempel dressoir driehoek drijver drogist droogrek drukte drummer duet duif duikbril duinroos dun dutje
duurzaam dweil dynamo echo echt ecologie educatie eekhoorn eend eenjarig eenmalig eenvoud eerbied eerder eerlijk
eerste eetbaar eethuis eetkamer eetlust eetzaal eeuw effect egaal eierdop eigenaar eik eindpunt eland elastiek elders
elegant elektra element elfde elftal elite elkaar elke elpee emmer emotie energie enkel enorm ensemble entree episode
eraan erbij erfgoed ergens erker ernaast ertussen ervaring erwt esdoorn espresso essay etage etalage etappe eten
etiket etmaal euro evenaar exact examen excursie exotisch expert expres extern extra fabriek facet factor fanfare
fantasie fatsoen fauteuil favoriet fazant februari feest fenomeen festival fictie fier fiets figuur filet filiaal film
filosoof filter finale finish firma fitness fjord flacon flamingo flanel flensje fleurig flexibel flink flits flora
fluitist fluweel focus foefje folie folklore fonkelen fontein forens formaat fornuis fors fortuin fossiel foto foxtrot
foyer fraai fragment framboos franje fresco fris fruit fuchsia fuga functie fuut gaan gaatje gadget galerie galop
gamba gapend garage garde garnaal gastheer gazelle gazon gebaar gebergte gebied gebloemd gebouw gebruik gedaan
gedeelte gedicht geel gegeven gehalte geheel gehucht geintje geiser gejuich gekookt gelaagd geld gelijk gelukkig gemak
gember gemeten gems geniaal genoeg geologie geopend gepast gepeld geregeld gerst geruit geschenk gesloten gesp getal
getij geur gevoel gevuld gewas gewend gewoon gezellig gezond gids gieter gilde giraf giro gisteren gitarist gitzwart
gladiool glanzen glasbak glazuur gletsjer gleuf glijbaan glimlach glinster glitter globe gloed glooiend gobelin
goedkoop golfbaan gom gondel gordijn goudvis goulash graantje gram graniet grapje grasmat gratis gravel grazen grenen
grind groei grondig grot gruis grutto gunst gymles gymnast gympen gymzaal haalbaar haarband haas halfrond hallo halte
ham handel hangmat hanteren hapje hapklaar hardop haring harmonie harp haspel haven hazelaar hebben hechten hectare
heelal heester hefboom heien hekje hekwerk helder helemaal helft helium helling help hemd hengel herberg herfst
herhalen herstel hesje heuvel hinkelen historie hobby hobo hockey hoeden hoef hoekhuis hoepel hoeveel hoezo hofje
hollen hommel honderd honing honk hoogbouw hooiberg hoorn hopelijk horeca horizon horloge hotelbed houtzaag houvast
hovenier huifkar huiswerk hulst humeur huppelen huren hutspot hyacint hybride icoon ideaal idee identiek iglo ijsbaan
ijscoman ijskast ijsthee ijsvogel ijverig ijzeren ijzig illusie imitatie imker immens import impuls inbegrip inbreng
index indigo indruk ineens ingang inhalen inhoud inhuren inkoop inkt inloop inpakken inrit inruil insect inspelen
instap intact internet intocht intro invoeren invullen inwendig inwoner inzicht ironie item ivoor jaartal januari
japon jarig jawel jeans jeep jerrycan jetski jeugd jodelen jojo jolig joviaal jubelen jubileum judo juichen juist
jukebox juli jumbo jungle junior jurk juweel kaartje kabel kabouter kaft kajak kajuit kalebas kalkoen kalmpjes kameel
kamille kampioen kanarie kandij kanjer kano kantine kapstok karaf karper karretje karton karwei kassa kastanje katoen
kauwgom keerpunt kegelen kelner kenmerk kennen kenteken keramiek kermis kern ketchup ketel keuken keurig keus keuvelen
keyboard kiekeboe kiemen kietelen kikker kilo kiosk kiwi klaar klank klarinet klassiek klaver kleding kleed kleinood
klemtoon kleuren kleven klimmen klinker klok klomp klont klotsen kluis klusser kneden knik knipogen knoflook knol
knoop knuffel knus knutsel koala kobalt koekoek koel koerier koets koffer kokos kolibrie kolom komedie komisch komma
kompas konijn kookboek koopman koorzang koper kopie kopje koppelen koraal kordaat korenaar korrel korting kosmos
kostuum kraag krab kracht krans krediet kreeft krekel krijgen kring kristal kroepoek krokant kroniek kruiden krul
kubus kudde kuieren kuifeend kuip kurkuma kustlijn kuuroord kwartet kwast kwekerij kwestie laadbak laars laatste
labrador labyrint lachbui ladder ladekast lading lagune lamp lamswol landbouw lang lantaarn laptop lasagne laser laten
laurier lavendel lectuur leeftijd leem leerling leesboek legende leggen leidraad lekker lelie lenen lengte lenig
lepelaar leraar les leuk leuning levering lezeres lezing libel lift ligfiets ligstoel lijmtang lijn lijst lila limiet
limonade liniaal lintje linze literair locatie lof logboek logeren logisch logo loket loop losjes loslaten loterij
lotion lotus lucht luidop luifel luiken luit lunch luwte luxe lyceum lyriek maaien maaltijd maandag macaroni machine
madelief magazijn mager magie magneet mahonie mais makelaar makreel malen mammoet manager mand manege mango manier
maquette marathon marge maritiem markant marmot mascotte materie matglas matig matras maximum medaille meedoen meegaan
meekomen meelopen meestal meetlat meewind meiboom meikever melk melodie memo mengen menuet merel merkbaar merrie
messing metaal meteoor methode metro meubel middag mijlpaal mijmeren mikado mild milieu miljard minder mineraal
minimum minstens minuut mixer mobiel model modieus module moed moerbei moestuin mokka molecuul molshoop moment
mompelen monitor monogram montage mop mosterd motief motor motregen motto mouw muesli muffin muis multomap muntstuk
museum musicus muur muziek naartoe naast nadenken nagaan najaar nakomen namelijk namiddag narcis natrium natuur
navraag nawoord nazomer nectar neerslag negentig neon nerf nestkast netbal netjes netwerk neutraal nevel nieten nieuw
nijptang nikkel niveau nobel nodig noemen nogal nogmaals nomade noorden nopjes normaal nota noteren notitie nougat
november nuance nul nummer nylon oase object oceaan ochtend octaaf octopus oefenen oerwoud oester oever offerte
ogenblik okapi oktober oliebol olifant olijf olm omarmen omdat omelet omgang omgeving omhoog omkeren omkleden omlaag
omlijnen omloop omrijden omroep omtrek omweg omzeilen onderdak ondiep oneven ongeveer onkruid onlangs ontbijt ontdek
ontmoet ontwerp oogpunt oogst oogwenk ooievaar oordop oorkonde oorzaak oosten opaal opbergen opbouw opdelen opdracht
opeens open opera opgave opgelost ophalen opinie opkikker opkomst oplage oplossen opmaken opmerken opnemen oppas
oprapen oprecht oprollen opruimen opslag opstaan optelsom optie optreden opvang opvouwen opwarmen opzet opzij opzoeken
orchidee ordelijk oregano organist orgel origami orkest ornament oudheid output overal ozon pagina paleis palmboom
panda paneel panfluit pannen panorama pantalon papaja papegaai papier paprika papyrus paraplu parcours parel parfum
park parodie paskamer paspop passage pastei patat patent patio patroon pauzeren peddelen peer peil pelikaan penalty
pendule peperbus perceel perfect pergola periode perkje perron persoon perzik petunia peultje pianist piccolo picknick
pienter pigment pijler pilaar piloot pincet pioen pionier pipet piramide pistache pitloos pittig pixel pizza plaats
plafond plakband planeet plastic plataan plaveien playback plectrum plensbui plezier plicht ploeg plonzen plooi pluche
pluimpje plus podium poedel polis polka polo pompoen pony poos popcorn popelen populier portaal positief poster
potlood poule prachtig prairie praktijk praten precies prei premie present prettig prikkel prima printer prisma
proberen product proeven profiel project proloog promotie pronken protocol proviand proza publiek pudding puik punaise
puntig puzzelen pyjama quiche quilt quiz raadsel raakvlak rabarber racket radar radijs rafelen ragout rail rally
rammelen randje rangorde rank rapport raspen raster ravioli ravotten reactie reageren realist rebus recept reclame
record rector redelijk reeks refrein regenjas regio reiger reiken reis reiziger rekening relatie relevant remblok
remise remmen renbaan rendier renpaard replica reserve respect retour reuze review revue richting rietje rijkdom
rijmpje rijping rijtuig rijwiel ringweg rinkel ritme rivier robijn robot robuust rodeo roeiboot roer roest rog rokje
rolluik roltrap roman rondreis rood roomijs roosje rosbief rotatie rotonde rots routine royaal rozet rubber rubriek
rucola rugby rugzak ruilen ruimte ruin ruiter rumba runnen rups rustiek safari saffier salade saldo salon salsa sambal
samen sample sandaal sappig sardine satijn sauna saus savanne saxofoon scala scanner scenario schakel schelp schilder
schoen schuif scooter score scout script seconde secuur segment seizoen selderij selectie selfie semester senior
sensor serenade serie servet sessie sfeervol shampoo shirt shuttle sierlijk signaal sijpelen sinds singel siroop
situatie sjaal sjabloon sjalot sjoelbak sjouwen skelter sketch ski slaapzak slagroom slalom slapen slee sleutel
slijtage slim slinger sloep sloffen slogan slokje sloot slordig sluiten smaakvol smal smaragd smeden smelten smid
smullen snack snavel sneeuw snelweg snipper snoer snorkel snufje sofa software sokkel solist soms sonate sonnet
sopraan sorbet sorteren souvenir spaarpot spar spatel speaker specerij spelling sperwer spiegel spinazie spits
splitsen spons sportief sprankje spreeuw springen sproeien spruit spul spurten staatsie stabiel stadion stand stap
statief steiger stekje stellig stempel stengel steppe sterk stevig sticker stift stilte stoel stof stokroos stolp
stoom stoven straal streep strijken stro struik student stuiter stuurman subtiel succes sudoku suiker suppoost sushi
sweater switch symbool symfonie synoniem systeem taart tabblad tachtig tact tafereel takel talent talloze talrijk
tandem tangram tapdans tapijt tarbot tarief tarwe taxi team techniek tegoed tekenles tekst telefoon telraam tennis
tentamen termijn terras terug terwijl terzijde tevoren tevreden textuur theater theedoek thema theorie thermos tiental
tijdloos tijm timmer tiptop tjilpen toast tocht toegang toekan toendra toerist toestel toeter tolbrug tomaat toneel
toonbank topaas topfit torentje tortel tosti totaal tour tovenaar tractor traditie trainer traject transfer trapeze
trechter treden trein trekker trend triangel tricot trilogie trimmen triomf trofee trolley trompet tropen tros
trottoir trouwens truc truffel truitje tuinkers tulp tunnel turbine turkoois turnzaal tussenin tutu twaalf tweed
twintig twist typisch uiensoep uitbouw uitdraai uitgang uiting uitje uitkijk uitloop uitmeten uitrit uitstap uitvoer
uitweg uitzicht unaniem unicum unie uniform upgrade urenlang uurwerk vaak vaantje vaardig vaasje vaatwerk vacature
vacht vakantie vakman vakwerk vallei valuta vanavond vandaag vanille vanuit vanzelf variatie veelvoud veerboot veilig
veldfles velg venster ventiel veranda verder verfijnd verhaal verkeer verlof vermaak vernis verschil vertalen vervoer
verzoek veter vetplant veulen viaduct video vierkant vijfhoek vijg vijzel vinden violist viool visite viskom visnet
vissen visueel vitamine vitrage vlakte vlas vlecht vlekje vleugel vlieger vlijtig vlinder vloeien vlug voedsel voegen
voertuig voetbal vogel volgorde volk volledig volzin vondst voordeel vorig vorming vredig vreugde vriezen vrijdag
vroeg vrolijk vrucht vulling vulpen waaier wachten wafel wagon walnoot wals walvis wanneer warm wasbeer wasgoed
waskrijt waslijn wasmand wassen wastafel waterval web wederom weelde weerhaan wegdek weide weiland weinig weken weldra
weleens welkom wellicht welvaart welzijn wensen wentelen wereld werk westkust wever wezel wiegen wiek wildpark wilg
wind wiskunde wisselen witgoed witlof woensdag woestijn wolkje wollig wonder wonen woonboot worden workshop woud
wrijven xylofoon yoga yoghurt ypsilon yucca zaagsel zachtjes zadeltas zakdoek zakelijk zakgeld zaklamp zalm zandbak
zangkoor zaterdag zebra zeebodem zeef zeegras zeehond zeelucht zeeman zeewier zegel zeilboot zeldzaam zender zenit
zeppelin zestien zetten zeventig zicht zijdeur zijkant zijlijn zijspan zilveren zink zinvol zitbank zitje zitzak
zodoende zoeken zoemer zoetzuur zojuist zolang zolder zondag zonlicht zonnig zoogdier zoutvat zoveel zowat zuidkust
zuil zuiveren zuring zuurkool zwaan zwaluw zwart zwembad zweven zwierig
`
  .trim()
  .split(/\s+/);
