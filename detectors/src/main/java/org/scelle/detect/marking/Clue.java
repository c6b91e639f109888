package org.scelle.detect.marking;

/**
 * What speaks for a marking (positive weight) or for talk about markings (negative), after IGI 1300
 * and IM 900: where marks are put, what stands beside them.
 */
enum Clue {
  LABEL_PROPERTY(8, "value of a label property"),
  PAGE_EDGE(4, "in the header or footer of a page"),
  LEVEL_FIELD(7, "value of a level field"),
  TICKED(7, "ticked box"),
  SELF_DECLARED(7, "the document declares it of itself"),
  PORTION_MARK(6, "in brackets at the head of a subject or paragraph"),
  OWN_LINE(4, "alone on its line"),
  FILE_NAME(3, "in the file name"),
  BRACKETED(3, "in brackets"),
  WHOLE_VALUE(4, "all of the value of a property"),
  OWN_COLUMN(2, "in a column of its own"),
  AMONG_HEADINGS(4, "among headings in capitals"),
  NUMBERED(2, "beside a registration, copy or page number"),
  SET_APART(2, "set apart from the words around it"),
  TEXT_HEAD(2, "first thing in the text"),
  TEXT_END(1, "last thing in the text"),
  CAPITALS(1, "in capitals"),
  COMPANION(1, "with a second marking"),
  DISGUISED(1, "spaced out or disguised"),

  NO_CAPITALS(-4, "ordinary word without capitals"),
  SELDOM(-4, "seldom means it"),
  MANY_MEANINGS(-2, "abbreviation with many meanings"),
  WITHOUT_CONTENT(-3, "no content beside it"),
  COMPLEMENT(-4, "with a complement, as ordinary words have"),
  EMBEDDED(-2, "part of a phrase"),
  OPENING_TOPIC(-2, "the text opens as one about markings"),
  CONDITIONAL(-3, "conditional or general"),
  GLUE_BEFORE(-3, "article or preposition before it"),
  QUOTED(-3, "in quotation marks"),
  PLURAL(-5, "in the plural"),
  VERB(-3, "in a sentence with a verb"),
  NEGATION(-3, "negated"),
  NOUN_BEFORE(-4, "qualifies a noun"),
  QUESTION(-6, "in a question"),
  DEFINED(-5, "being defined"),
  LEVELS(-9, "in a list of levels"),
  SUBJECT(-3, "kind of text that sets rules"),
  TOPIC(-9, "title or topic about markings"),
  CODE(-7, "in program code or a pattern"),
  PRICE(-7, "in a price list"),
  CONTENTS(-7, "in a table of contents"),
  REPLY(-14, "quoted from another message"),
  FORBIDDEN(-7, "forbidden there"),
  SWITCHED_OFF(-14, "label switched off or removed"),
  LIFTED(-9, "said to hold no longer"),
  RUNS_OVER(-7, "the sentence runs on over the lines beside it"),
  CRAFT_NEARBY(-7, "the lines beside it speak of stamps and marks"),
  INTRODUCED(-7, "given as an example, or as what is to be written"),
  UNTICKED(-8, "box not ticked");

  private final int weight;
  private final String words;

  Clue(int weight, String words) {
    this.weight = weight;
    this.words = words;
  }

  int weight() {
    return weight;
  }

  /** For people. */
  String words() {
    return words;
  }
}
