package org.scelle.detect.marking;

import java.util.List;
import java.util.Set;
import org.scelle.detect.WordLists;

/** The lists of words in {@code vocabulary.txt}, by name. */
final class Vocabulary {

  private static final int LONGEST_PHRASE = 4;

  private static final WordLists LISTS = WordLists.of(Vocabulary.class, "vocabulary.txt");

  private static final Set<String> VERB = list("verb");
  private static final Set<String> VERB_ENDINGS = list("verbending");
  private static final Set<String> NO_VERB = list("noverb");

  static final Set<String> FIELD = list("field");
  static final Set<String> NOT_FIELD = list("notfield");
  static final Set<String> NOUN = list("noun");
  static final Set<String> GLUE = list("glue");
  static final Set<String> SOFT = list("soft");
  static final Set<String> DEFINING = list("defining");
  static final Set<String> LEVEL_NAME = list("levelname");
  static final Set<String> COMPLEMENT = list("complement");
  static final Set<String> NEGATION = list("negation");
  static final Set<String> ANCHOR = list("anchor");
  static final Set<String> BARE = list("bare");
  static final Set<String> AFTER_TAG = list("aftertag");
  static final Set<String> NOUN_AFTER = list("nounafter");
  static final Set<String> FRIEND_BEFORE = list("friendbefore");
  static final Set<String> BROAD = list("broad");
  static final Set<String> SPECIMEN = list("specimen");
  static final Set<String> PROTECTING = list("protecting");
  static final Set<String> EXPLAINING = list("explaining");
  static final Set<String> KINDS = list("kinds");
  static final Set<String> MARK_LINE = list("markline");
  static final Set<String> WRITING = list("writing");
  static final Set<String> SUBJECT = list("subject");
  static final Set<String> FORBIDDEN = list("forbidden");
  static final Set<String> QUESTION = list("question");
  static final Set<String> CONDITIONAL = list("conditional");
  static final Set<String> TOPIC = list("topic");
  static final Set<String> LORE = list("lore");
  static final Set<String> STOP = list("stop");
  static final Set<String> STATIONERY = list("stationery");

  static final Set<String> LIFTED = list("lifted");
  static final Set<String> NOT_YET = list("notyet");
  static final Set<String> INTRODUCING = list("introducing");
  static final Set<String> BEARER = list("bearer");
  static final Set<String> SENT = list("sent");
  static final Set<String> SELF = list("self");
  static final Set<String> BEARS = list("bears");
  static final Set<String> OPENING = list("opening");
  static final Set<String> COPULA = list("copula");
  static final Set<String> CODE_KEY = list("codekey");
  static final Set<String> COUNTED = list("counted");
  static final Set<String> CRAFT = list("craft");
  static final Set<String> DETERMINER = list("determiner");
  static final Set<String> FLOWING = list("flowing");
  static final Set<String> PROTOCOL = list("protocol");
  static final Set<String> FILE_TOPIC = list("filetopic");

  /** Parts of the names of properties. */
  static final Set<String> LABEL_KEY = list("labelkey");

  static final Set<String> PROSE_KEY = list("prosekey");

  private Vocabulary() {}

  /** Words around a form that give it a plain sense; empty when it has none. */
  static Set<String> friends(Form form) {
    String own = "friend " + String.join(" ", form.words());
    return LISTS.maybe(LISTS.has(own) ? own : "friend " + form.words().get(0) + " *");
  }

  /** Whether a word makes a sentence: a verb of the list, or one by its ending. */
  static boolean verb(String word) {
    return VERB.contains(word)
        || (word.length() > 5
            && !NO_VERB.contains(word)
            && VERB_ENDINGS.stream().anyMatch(word::endsWith));
  }

  /** Words around that give a form a plain sense only when they touch it. */
  static Set<String> neighbours(Form form) {
    return LISTS.maybe("beside " + String.join(" ", form.words()));
  }

  /** Whether words in their order hold one of a topic about markings, or a phrase of it. */
  static boolean topic(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder(words.get(i));
      if (TOPIC.contains(words.get(i))) {
        return true;
      }
      for (int j = i + 1; j < words.size() && j < i + LONGEST_PHRASE; j++) {
        if (TOPIC.contains(phrase.append('_').append(words.get(j)).toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Words right after that give a form a plain sense. */
  static Set<String> followers(Form form) {
    return LISTS.maybe("after " + String.join(" ", form.words()));
  }

  /** Words that go on with a title which a form and a full stop cut short: "SECRET. DE". */
  static Set<String> titles(Form form) {
    return LISTS.maybe("title " + String.join(" ", form.words()));
  }

  private static Set<String> list(String name) {
    return LISTS.list(name);
  }
}
