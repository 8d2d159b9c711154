/**
 * Names that are words, too: in small letters they are taken for the word. English, for the desk reads English;
 * months and little words above all, as a text without them cannot be read.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    "a ace ad ai ale an and angel april art as ash asia at august autumn baker ball bank basil bay be bell best bill " +
    "bird bishop black bloom blue bond book bow brook brown buck burns bush butler by can carol carter case chance chase " +
    "chip church clay cliff cole cook cooper cross dale dan dawn day dean do dollar drew duke ease east ever fair faith " +
    "fall field finch fisher flower ford forest fox frank free frost gale gene glen go gold good grace grant gray green " +
    "grove guy hall ham hand hardy harry harvest hawk hay he hill holly hood hook hope house hunt hunter i ice in iris is " +
    "it ivory ivy jack jade jasmine jay jet jewel job joy judge june just king knight lake lamb lance lane lark law le lee " +
    "like lily lin linden line little lo long love low ma major man march mark marsh mason mat max may me melody mercy " +
    "miles mill miller min moon moore my nail neat new nick noble north oak of olive on or page park parker patience pearl " +
    "penny pepper perry pike pine pool poole pope porter price prince queen ran ray reed reid rice rich river rob robin " +
    "rock rose rosemary ruby rush sage sam sand sandy savage say see sharp she shepherd sky smart smith snow so sol son song " +
    "sparks star steel still stone storm strong summer sun swan tan teal to tray tree trip trust underwood victor violet " +
    "wade walker wall ward was waters way we weaver webb well wells west wheeler white will willow win winter wise wolf wood " +
    "woods wren yen you young yours"
  ).split(" "),
);

/** Followed or led by a number, they are dates. */
export const months: ReadonlySet<string> = new Set(["april", "august", "june", "march", "may"]);
