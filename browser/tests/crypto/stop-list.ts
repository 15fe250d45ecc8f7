// Words that no code may contain; gif- is every word that begins so. Somebody under threat reads these ten words at night,
// or hears them read out.
export const stopList: readonly string[] = `
  afmak- angst- bang- beang- bedreig- beul- bom- brand- brandst- dief- doden- dood- doodskist- doods- dreig- duister- explo- fataal- gevaar-
  geweer- gewel- gif- gijzel- griezel- haat- handgranaat- hangt- huil- kanon- kanonn- kogel- kidnap- lijk- mes messen- mishand-
  moord- nachtmerrie- ontvoer- oorlog- paniek- pistool- pijn- raket- schiet- schot- schrik- slaan- slacht- spook- steek- stalk- sterf- sterv- strop-
  terreur- trap verkracht- vermoor- vernie- vlucht- vuur- wapen- wraak- wurg- zelfmoord- zweep- bijl dolk- granaat- knuppel-
  ziek- kanker- dokter- griep- graf- begraf- rouw- treur- traan- tranen- verdriet- wond pil virus- koorts- kist-
  politie- agent- rechter- boete- cel gevang- straf- misda- justitie- vonnis- verhoor- klacht- aangifte-
  seks- sex- bil borst bloot- naakt- kont- kut- lul- pik- poep- plas scheet- geil- hoer- slet- teef- trut-
  arm oog oor neus- mond- hand vinger- voet tand tong- hoofd- haar huid- maag- lever bloed- hart- nier-
  aap- ezel- varken- zwijn- koe rund- geit- schaap- gans- rat- slang- spin wesp- wolf- haai-
  gek dom idioot- laf- lomp- sukkel- eikel- schurk- loser-
  kerk- god- bijbel- koran- moskee- imam- priester- paus- hemel- hel duivel- engel- gebed- heilig- jood- islam- christ-
  raadsl- partij- stemm- verkiez- minister- wethouder- burgemeester- kamerlid- regering- president- koning-
  vader- moeder- broer- zus- oom- tante- oma opa kind- dochter- zoon- neef- nicht- baby- gezin-
  bier- wijn- drank- dronk- kroeg- jenever- whisky- drug- wiet- hasj- opium- sigaret- sigaar- tabak-
  soldaat- leger- tank- marinier- generaal-
`
  .trim()
  .split(/\s+/);
