package org.scelle.detect.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.detect.FakeCase;
import org.scelle.model.Attachment;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.Finding;

/** Each rule has a posting that breaks it, and a near twin that does not. */
class RuleTwinsTest {

  /** Flags that are facts of nearly every file, and no finding: they stand in the tables. */
  private static final Set<Flag> NO_FINDING = EnumSet.of(Flag.EMBEDDED_FILES, Flag.AUTHOR);

  record Pair(Rule rule, Attachment hit, Attachment twin) {
    @Override
    public String toString() {
      return rule.word();
    }
  }

  private static Made pdf(String name) {
    return Made.file(name, "application/pdf", Category.PDF);
  }

  private static Made text(String name, Category category) {
    return Made.file(name, "text/plain", category);
  }

  private static Pair kind(Rule rule, String name, Category category, Category twin) {
    return new Pair(rule, text(name, category).present(), text(name, twin).present());
  }

  private static Pair flag(Rule rule, Flag flag) {
    Made plain = pdf("note.pdf");
    return new Pair(rule, plain.flagged(flag).present(), plain.flagged(Flag.AUTHOR).present());
  }

  static Stream<Pair> pairs() {
    return Stream.of(named(), byKind(), byFlag()).flatMap(List::stream);
  }

  private static List<Pair> named() {
    Made pdf = pdf("note.pdf");
    return List.of(
        new Pair(Rule.SPOOFED_TYPE, pdf("photo.jpg").present(), pdf("photo.PDF").present()),
        new Pair(
            Rule.DOUBLE_EXTENSION,
            text("facture.pdf.exe", Category.UNKNOWN).missing(),
            text("facture.pdf.txt", Category.UNKNOWN).missing()),
        new Pair(
            Rule.SIZE_MISMATCH,
            pdf.declared(null, Made.SIZE - 1).present(),
            pdf.declared(null, Made.SIZE).present()),
        new Pair(Rule.AMBIGUOUS, pdf.ambiguous(), pdf.present()),
        new Pair(Rule.MISSING, pdf.missing(), pdf.ambiguous()));
  }

  private static List<Pair> byKind() {
    return List.of(
        kind(Rule.EXECUTABLE, "a", Category.EXECUTABLE, Category.ARCHIVE),
        kind(Rule.SCRIPT, "a", Category.SCRIPT, Category.TEXT_DOCUMENT),
        kind(Rule.KEY_OR_CERTIFICATE, "a", Category.KEY_OR_CERTIFICATE, Category.TEXT_DOCUMENT),
        kind(Rule.REMOTE_ACCESS_PROFILE, "a", Category.REMOTE_ACCESS, Category.TEXT_DOCUMENT),
        kind(Rule.PASSWORD_STORE, "a", Category.PASSWORD_STORE, Category.DATABASE));
  }

  private static List<Pair> byFlag() {
    return List.of(
        flag(Rule.MACRO, Flag.MACRO),
        flag(Rule.POLYGLOT, Flag.POLYGLOT),
        flag(Rule.ACTIVE_CONTENT, Flag.ACTIVE_CONTENT),
        flag(Rule.EXTERNAL_REFERENCE, Flag.EXTERNAL_REFERENCE),
        flag(Rule.ENCRYPTED, Flag.ENCRYPTED),
        flag(Rule.TRUNCATED, Flag.TRUNCATED),
        flag(Rule.SERVER_REFUSAL, Flag.SERVER_REFUSAL),
        flag(Rule.HIDDEN_PARTS, Flag.HIDDEN_PARTS),
        flag(Rule.POSITION, Flag.POSITION),
        flag(Rule.TRACKED_CHANGES, Flag.TRACKED_CHANGES),
        flag(Rule.COMMENTS, Flag.COMMENTS));
  }

  private static List<String> rules(Attachment attachment) {
    return new AttachmentDetector()
        .inspect(new FakeCase().with(attachment)).stream().map(Finding::rule).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aPostingBreaksItsRuleAndItsTwinDoesNot(Pair pair) {
    assertThat(rules(pair.hit())).contains(pair.rule().word());
    assertThat(rules(pair.twin())).doesNotContain(pair.rule().word());
  }

  @Test
  void noRuleIsWithoutAPair() {
    assertThat(pairs().map(Pair::rule).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Rule.class));
  }

  @Test
  void noFlagIsWithoutARuleUnlessItIsAFactOfNearlyEveryFile() {
    for (Flag flag : Flag.values()) {
      assertThat(rules(pdf("note.pdf").flagged(flag).present()).isEmpty())
          .as(flag.name())
          .isEqualTo(NO_FINDING.contains(flag));
    }
  }
}
