package org.scelle.detect.tchap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scelle.detect.tchap.RoomFacts.Fact;

class RoomKindTest {

  private static final RoomFacts FORUM =
      new RoomFacts("restricted", false, "public", "shared", true, null);

  private static KindVerdict of(
      @Nullable String rule,
      @Nullable Boolean encrypted,
      @Nullable String join,
      @Nullable String history,
      @Nullable Boolean listed) {
    return KindTable.verdict(new RoomFacts(rule, encrypted, join, history, listed, null));
  }

  @ParameterizedTest
  @CsvSource({
    "restricted,   false, public,     shared,         true,  FORUM",
    "restricted,   false, public,     world_readable, true,  FORUM",
    "restricted,   false, restricted, shared,         false, FORUM_IN_SPACE",
    "restricted,   true,  invite,     invited,        false, PRIVATE",
    "restricted,   true,  public,     invited,        false, PRIVATE",
    "restricted,   true,  restricted, invited,        false, PRIVATE",
    "restricted,   false, invite,     invited,        false, PRIVATE_UNENCRYPTED",
    "restricted,   false, public,     invited,        false, PRIVATE_UNENCRYPTED",
    "restricted,   false, restricted, invited,        false, PRIVATE_UNENCRYPTED",
    "unrestricted, true,  invite,     invited,        false, EXTERNAL",
    "unrestricted, true,  restricted, invited,        false, EXTERNAL",
    "direct,       true,  invite,     invited,        false, DIRECT",
  })
  void eachKindFollowsFromAllFiveFacts(
      String rule, boolean encrypted, String join, String history, boolean listed, RoomKind kind) {
    KindVerdict verdict = of(rule, encrypted, join, history, listed);
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.possible()).containsExactly(kind);
    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.contrary()).isEmpty();
  }

  private static RoomFacts without(RoomFacts facts, Fact fact) {
    return new RoomFacts(
        fact == Fact.ACCESS_RULE ? null : facts.accessRule(),
        fact == Fact.ENCRYPTION ? null : facts.encrypted(),
        fact == Fact.JOIN_RULE ? null : facts.joinRule(),
        fact == Fact.HISTORY_VISIBILITY ? null : facts.history(),
        fact == Fact.DIRECTORY ? null : facts.listed(),
        null);
  }

  @ParameterizedTest
  @EnumSource(Fact.class)
  void oneMissingFactMakesTheKindUnknownAndIsNamed(Fact fact) {
    KindVerdict verdict = KindTable.verdict(without(FORUM, fact));
    assertThat(verdict.kind()).isEqualTo(RoomKind.UNKNOWN);
    assertThat(verdict.missing()).containsExactly(fact);
    assertThat(verdict.possible()).contains(RoomKind.FORUM);
  }

  @Test
  void encryptionAloneDecidesNothing() {
    assertThat(of(null, false, null, null, null).possible())
        .containsExactly(RoomKind.FORUM, RoomKind.FORUM_IN_SPACE, RoomKind.PRIVATE_UNENCRYPTED);
    assertThat(of(null, true, null, null, null).possible())
        .containsExactly(RoomKind.PRIVATE, RoomKind.EXTERNAL, RoomKind.DIRECT);
    assertThat(of(null, false, null, null, null).kind()).isEqualTo(RoomKind.UNKNOWN);
    assertThat(of(null, false, null, null, null).missing())
        .isEqualTo(
            EnumSet.of(Fact.ACCESS_RULE, Fact.JOIN_RULE, Fact.HISTORY_VISIBILITY, Fact.DIRECTORY));
  }

  @Test
  void factsThatFitNoKindAreNamed() {
    KindVerdict verdict = of("restricted", false, "public", "shared", false);
    assertThat(verdict.kind()).isEqualTo(RoomKind.UNKNOWN);
    assertThat(verdict.possible()).isEmpty();
    assertThat(verdict.contrary())
        .isEqualTo(Set.of(Fact.DIRECTORY, Fact.JOIN_RULE, Fact.HISTORY_VISIBILITY));
    assertThat(of("direct", false, "invite", "invited", false).contrary())
        .isEqualTo(Set.of(Fact.ENCRYPTION, Fact.ACCESS_RULE));
  }

  @Test
  void aRoomMadeEncryptedIsNotOneMadeWithoutEncryption() {
    RoomFacts facts = new RoomFacts("restricted", false, "invite", "invited", false, false);
    assertThat(KindTable.verdict(facts).kind()).isEqualTo(RoomKind.UNKNOWN);
    assertThat(KindTable.verdict(facts).contrary()).contains(Fact.ENCRYPTION);
  }
}
